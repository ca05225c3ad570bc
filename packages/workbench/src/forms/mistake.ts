import type { Diagnostic } from '@casus/casefile';

/** What stands in the way of an edit. */
export type Mistake = Pick<Diagnostic, 'message' | 'hint' | 'path'>;
