import { wordSet } from '../wordSet.ts';
import type { Token } from './tokens.ts';

const negations = wordSet("not n't n’t never hardly scarcely neither nor no");

const be = wordSet("be is are was were been being 's ’s 're ’re am");

/** The verb at a place, with its auxiliaries. */
export interface VerbGroup {
  readonly from: number;
  readonly verb: number;
  readonly isPassive: boolean;
  /** The first form of *be* of a passive. */
  readonly be: number;
  /** to + verb. */
  readonly isInfinitive: boolean;
  /** -ing without an auxiliary. */
  readonly isParticiple: boolean;
  readonly isNegated: boolean;
}

/** @param verb  its place. @param from  where the search for its auxiliaries ends. */
export function verbGroup(tokens: readonly Token[], verb: number, from: number): VerbGroup {
  let start = verb;
  let isInfinitive = false;
  let isNegated = false;
  let nearestAux = -1;
  let firstBe = -1;
  while (start > from) {
    const { pos, lower } = tokens[start - 1]!;
    if (pos === 'AUX' || (pos === 'VERB' && be.has(lower))) {
      if (nearestAux < 0) nearestAux = start - 1;
      if (be.has(lower)) firstBe = start - 1;
    } else if (pos === 'PART' && lower === 'to') isInfinitive = true;
    else if (negations.has(lower) && pos !== 'DET') isNegated = true;
    else if (pos !== 'ADV') break;
    start--;
  }
  const { lower } = tokens[verb]!;
  const isBe = nearestAux >= 0 && be.has(tokens[nearestAux]!.lower);
  const isIng = lower.endsWith('ing');
  return {
    from: start,
    verb,
    isPassive: isBe && !isIng,
    be: firstBe,
    isInfinitive,
    isParticiple: isIng && nearestAux < 0,
    isNegated,
  };
}
