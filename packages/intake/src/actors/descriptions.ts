import type { ParsedBlock } from '../language/block.ts';
import type { Token } from '../language/tokens.ts';
import {
  bodyNouns,
  genders,
  groupNouns,
  offices,
  personNouns,
  pluralGroupNouns,
} from './actorWords.ts';
import { demonyms, knownNames } from './knownNames.ts';
import type { FoundMention } from './mention.ts';
import { isSubject } from './subject.ts';

/** How many words may stand before the noun of a description. */
const reach = 4;

const possessives = new Set(['its', 'their', 'his', 'her', 'our']);

/** With which a description is of somebody new. */
const indefinites = new Set(['a', 'an', 'one', 'another']);

const determiners = new Set(['the', 'both', ...possessives, ...indefinites]);

/** The descriptions in a block that stand for who acts: the prime minister, Iraqi forces, the rebels. An
 *  indefinite one counts only with a word that says whose, or of a person: a diplomat, residents. */
export function descriptionsIn(block: ParsedBlock, b: number): FoundMention[] {
  const found: FoundMention[] = [];
  for (let at = 0; at < block.tokens.length; at++) {
    const description = descriptionAt(block, b, at, found.at(-1)?.to ?? 0);
    if (description !== null) found.push(description);
  }
  return found;
}

/** The description whose noun is at `at`. @param floor  where the one before it ends. */
function descriptionAt(
  block: ParsedBlock,
  b: number,
  at: number,
  floor: number,
): FoundMention | null {
  const { tokens } = block;
  const { lower, pos } = tokens[at]!;
  const next = tokens[at + 1];
  // The army generals: the last noun is the head; the senator Dana Whitlock: it is a title.
  if (pos === 'VERB' || (next !== undefined && (isHead(next) || /^\p{Lu}/u.test(next.text)))) {
    return null;
  }
  const from = phraseStart(tokens, at, floor);
  const determiner = determiners.has(tokens[from]!.lower) ? tokens[from]!.lower : null;
  const isIndefinite = determiner !== null && indefinites.has(determiner);
  const isOffice = offices.has(lower) && !isIndefinite;
  const isPerson = !isOffice && isPersonNoun(tokens[at]!);
  if (!isOffice && !isPerson && !groupNouns.has(lower)) return null;
  const isOwned = tokens.slice(from, at).some(tellsWhose);
  const isMany = isPerson && !personNouns.has(lower);
  if (determiner === null ? !isOwned && !isMany : isIndefinite && !isPerson) return null;
  const words = tokens.slice(determiner === null ? from : from + 1, at + 1).map((one) => one.lower);
  const isOne = isOffice || (isPerson && !isMany);
  return {
    start: tokens[from]!.start,
    end: tokens[at]!.end,
    block: b,
    from,
    to: at + 1,
    words,
    isName: false,
    kind: isOne ? 'person' : bodyNouns.has(lower) ? 'organisation' : 'group',
    title: isOne ? words.join(' ') : null,
    gender: genders.get(lower) ?? null,
    isPlural: isMany || pluralGroupNouns.has(lower),
    isUnnamed: isPerson,
    // Their leader need not be the last leader.
    isDefinite: determiner === 'the' || (possessives.has(determiner ?? '') && !isOne),
    isSubject: isSubject(block, from, at + 1),
    isInParentheses: false,
  };
}

function isHead(token: Token): boolean {
  return groupNouns.has(token.lower) || offices.has(token.lower) || isPersonNoun(token);
}

function isPersonNoun({ lower, lemma }: Token): boolean {
  return personNouns.has(lower) || (personNouns.has(lemma) && !groupNouns.has(lower));
}

function tellsWhose({ lower, text }: Token): boolean {
  return demonyms.has(lower) || knownNames.has(text);
}

/** The first word, not before `floor`, of the noun phrase that ends with the noun at `at`. */
function phraseStart(tokens: readonly Token[], at: number, floor: number): number {
  let from = at;
  while (from > floor && at - from < reach) {
    const { pos, lower } = tokens[from - 1]!;
    if (determiners.has(lower)) return from - 1;
    if (pos !== 'ADJ' && pos !== 'NOUN' && pos !== 'PROPN') break;
    from--;
  }
  return from;
}
