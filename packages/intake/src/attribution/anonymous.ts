import type { Token } from '../language/tokens.ts';

/** Persons without a name or an office of their own. */
const nameless = new Set(
  `official officials diplomat diplomats officer officers commander commanders source sources witness witnesses
  analyst analysts expert experts person people man men woman women resident residents aide aides adviser advisers
  advisor advisors fighter fighters soldier soldiers colleague colleagues friend friends insider insiders
  strategist strategists lawmaker lawmakers trader traders critic critics observer observers neighbour neighbours
  neighbor neighbors activist activists refugee refugees survivor survivors activist lawyer lawyers worker workers
  member members veteran veterans employee employees doctor doctors nurse nurses negotiator negotiators
  economist economists executive executives staffer staffers donor donors operative operatives somebody someone`.split(
    /\s+/u,
  ),
);

const phrases =
  /\b(?:anonym\w*|unnamed|not (?:to )?be (?:named|identified)|familiar with|who (?:asked|declined|spoke)|condition of)\b/iu;

/** Whether persons speak whom the text does not name.
 *  @param source  the tokens of the mention. @param sentence  the text of its sentence. */
export function isAnonymous(source: readonly Token[], sentence: string): boolean {
  if (source.length === 0) return false;
  const head = headOf(source);
  const hasName = source.some(({ pos }, at) => pos === 'PROPN' && isNameOf(source, at));
  if (
    /^(?:some|others|many|several|few|one|two|three|four|five|another)$/u.test(source[0]!.lower) &&
    !hasName &&
    (source.length === 1 || nameless.has(head))
  )
    return true;
  if (!nameless.has(head)) return false;
  if (hasName) return phrases.test(sentence) && !source.some(({ text }) => text === ',');
  return true;
}

/** The word that says what the mention is: that before the first preposition or comma. */
function headOf(source: readonly Token[]): string {
  let last = source[0]!.lower;
  for (const { pos, lower, text } of source) {
    if (pos === 'ADP' || text === ',' || lower === 'who') break;
    last = lower;
  }
  return last;
}

/** A name that is the speaker's, not that of a country or a ministry: it is or follows the head. */
function isNameOf(source: readonly Token[], at: number): boolean {
  const next = source[at + 1];
  const before = source.slice(0, at).some(({ pos }) => pos === 'ADP');
  return (
    !before &&
    (next === undefined || next.text === ',' || next.pos === 'ADP' || next.pos === 'PROPN')
  );
}
