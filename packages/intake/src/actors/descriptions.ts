import type { ParsedBlock } from '../language/block.ts';
import type { Token } from '../language/tokens.ts';
import { bodyNouns, genders, groupNouns, offices, pluralGroupNouns } from './actorWords.ts';
import { demonyms, knownNames } from './knownNames.ts';
import type { FoundMention } from './mention.ts';
import { isSubject } from './subject.ts';

/** How many words may stand before the noun of a description. */
const reach = 4;

const determiners = new Set(['the', 'its', 'their', 'his', 'her', 'our', 'a', 'an', 'both']);

/** The descriptions in a block that stand for who acts: the prime minister, Iraqi forces, the rebels. An
 *  indefinite one counts only with a word that says whose. */
export function descriptionsIn(block: ParsedBlock, b: number): FoundMention[] {
  const { tokens } = block;
  const found: FoundMention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const { lower, pos } = tokens[at]!;
    const isOffice = offices.has(lower);
    if ((!isOffice && !groupNouns.has(lower)) || pos === 'VERB') continue;
    // The army generals: the last noun is the head.
    const next = tokens[at + 1];
    if (next !== undefined && (groupNouns.has(next.lower) || offices.has(next.lower))) continue;
    if (next !== undefined && /^\p{Lu}/u.test(next.text)) continue;
    const from = phraseStart(tokens, at);
    const determiner = determiners.has(tokens[from]!.lower) ? tokens[from]!.lower : null;
    const isOwned = tokens.slice(from, at).some(tellsWhose);
    if (determiner === null ? !isOwned : isIndefinite(determiner)) continue;
    const name = tokens.slice(determiner === null ? from : from + 1, at + 1);
    found.push({
      start: tokens[from]!.start,
      end: tokens[at]!.end,
      block: b,
      from,
      to: at + 1,
      words: name.map((word) => word.lower),
      isName: false,
      kind: isOffice ? 'person' : bodyNouns.has(lower) ? 'organisation' : 'group',
      title: isOffice ? name.map((word) => word.lower).join(' ') : null,
      gender: genders.get(lower) ?? null,
      isPlural: pluralGroupNouns.has(lower),
      // Their leader need not be the last leader.
      isDefinite: determiner === 'the' || (determiner !== null && !isOffice),
      isSubject: isSubject(block, from, at + 1),
      isInParentheses: false,
    });
  }
  return found;
}

function isIndefinite(determiner: string): boolean {
  return determiner === 'a' || determiner === 'an';
}

function tellsWhose({ lower, text }: Token): boolean {
  return demonyms.has(lower) || knownNames.has(text);
}

/** The first word of the noun phrase that ends with the noun at `at`. */
function phraseStart(tokens: readonly Token[], at: number): number {
  let from = at;
  while (from > 0 && at - from < reach) {
    const { pos, lower } = tokens[from - 1]!;
    if (determiners.has(lower)) return from - 1;
    if (pos !== 'ADJ' && pos !== 'NOUN' && pos !== 'PROPN') break;
    from--;
  }
  return from;
}
