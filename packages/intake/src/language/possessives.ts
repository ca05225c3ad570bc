import { wordSet } from '../wordSet.ts';

/** Pronouns that say whose, before a noun. */
export const possessives: ReadonlySet<string> = wordSet('my your his her its our their');
