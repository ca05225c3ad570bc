import { possessives } from '../language/possessives.ts';
import type { Token } from '../language/tokens.ts';
import { wordSet } from '../wordSet.ts';

/** Words for persons that name nobody, besides those with the endings below. */
const persons =
  wordSet(`official diplomat source witness expert person people man men woman women resident aide relative colleague
  friend insider ally allies student refugee villager neighbour neighbor worker member veteran donor executive
  doctor nurse guard captain general colonel sergeant major lieutenant elder envoy civilian detainee prisoner
  parent mother father family families local delegate critic scientist other others lawyer senator congressman
  backbencher engineer staff somebody someone mp mps crew passenger patient guest`);

/** Endings of words for persons by what they do: fighters, analysts, negotiators, politicians. */
const endings = /(?:[^aeiou]er|ist|[ts]or|ian|ant|eer|yst|man|men|woman|women)s?$/u;

/** Words with such endings that are no persons, or a body of them. */
const bodies =
  wordSet(`paper newspaper newsletter letter order border number power shelter centre center minister chamber tower
  river water register offer answer matter charter chapter quarter banner rumor statement assistant government
  parliament constant plant grant front spokesman spokeswoman spokesperson rebel nationalist liberal
  conservative democrat republican prosecutor mediator militia militant candidate ledger council`);

/** Words for persons that stay without a name also where they are known: *the* diplomat said. */
const nameless = wordSet(
  'official diplomat source witness person aide officer insider commander adviser advisor',
);

const quantifiers =
  /^(?:a|an|some|others|many|several|few|one|two|three|four|five|six|another|both|most|at)$/u;

const phrases =
  /\b(?:anonym\w*|unnamed|not (?:to )?be (?:named|identified)|condition of|declined to be named)\b/iu;

/** Whether persons speak whom the text does not name. Persons with an office that only one has count as
 *  named: the mayor.
 *  @param source  the tokens of the mention. @param sentence  the text of its sentence. */
export function isAnonymous(source: readonly Token[], sentence: string): boolean {
  const head = headOf(source);
  if (head === null) return false;
  const { lower, lemma } = head.token;
  const before = source.slice(0, head.at);
  if (bodies.has(lemma) || bodies.has(lower)) return false;
  const isPerson = persons.has(lower) || persons.has(lemma) || endings.test(lower);
  // At the beginning of a sentence any word may look like a name: Diplomats fear …
  const isName =
    head.token.pos === 'PROPN' &&
    !(/[^s]s$/u.test(lower) && (persons.has(lemma) || persons.has(lower.slice(0, -1))));
  const isNamed =
    isName ||
    source.some(({ text }, at) => text === ',' && source[at + 1]?.pos === 'PROPN') ||
    source[head.at + 1]?.pos === 'PROPN';
  if (isNamed) return false;
  const isCounted = quantifiers.test(source[0]!.lower);
  // One of them, some of her allies, several.
  if (!isPerson)
    return isCounted && /^(?:one|two|three|some|several|few|another|others|many)$/u.test(lower);
  const isPlural = /[^s]s$/u.test(lower) || /^(?:people|men|women|staff)$/u.test(lower);
  if (isPlural) return !before.some(({ lower: word }) => possessives.has(word)) || isCounted;
  return (
    isCounted ||
    nameless.has(lower) ||
    phrases.test(sentence) ||
    before.some(({ lower: word }) => /^(?:senior|former|unnamed|retired|local)$/u.test(word))
  );
}

/** The word that says who speaks: the last one before a preposition, a comma or a clause. */
function headOf(source: readonly Token[]): { readonly token: Token; readonly at: number } | null {
  let found: { token: Token; at: number } | null = null;
  for (const [at, token] of source.entries()) {
    const { pos, lower, text } = token;
    if (
      found !== null &&
      // A source *familiar* with it.
      (pos === 'ADP' ||
        (pos === 'ADJ' && found.token.pos === 'NOUN') ||
        pos === 'VERB' ||
        pos === 'PRON' ||
        text === ',' ||
        lower === 'who')
    )
      break;
    if (
      pos === 'NOUN' ||
      pos === 'PROPN' ||
      pos === 'NUM' ||
      pos === 'ADJ' ||
      pos === 'DET' ||
      pos === 'PRON'
    )
      found = { token, at };
  }
  return found;
}

/** Pronouns that stand for whoever spoke before. */
export const standsForOthers: RegExp = /^(?:he|she|they)$/u;
