import type { AskName } from './index.ts';

/** What takes no time, whatever the case. */
export const quickAsks: ReadonlySet<AskName> = new Set<AskName>([
  'draft',
  'edit',
  'entry',
  'formula',
  'keys',
  'values',
]);
