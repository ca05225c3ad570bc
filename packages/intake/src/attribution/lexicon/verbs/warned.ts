import { type Entry, entriesOf } from '../entry.ts';

/** Verbs of warning. */
export const warnedVerbs: readonly Entry[] = entriesOf(
  'warned',
  `
  warn abqo of about against
  caution abqo about against
  alert at to
  threaten btin
`,
);
