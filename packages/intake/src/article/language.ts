import { franc } from 'franc-min';
import { IntakeError } from '../error.ts';
import type { Block } from './article.ts';
import { languageOfFewWords } from './fewWords.ts';

/** Refuses an article most of which is in another language than English. Blocks are judged one by one, so
 *  that a long quotation in the original is no reason; short ones only by their letters, and if there are
 *  no others, by their commonest words.
 *  @throws IntakeError "language", which names it */
export function checkIsEnglish(text: string, blocks: readonly Block[]): void {
  let english = 0;
  let foreign = 0;
  const foreignBlocks: string[] = [];
  for (const { start, end } of blocks) {
    const block = text.slice(start, Math.min(end, start + judgedCharacters));
    const isEnglish = judged(block);
    if (isEnglish === true) english += end - start;
    else if (isEnglish === false) {
      foreign += end - start;
      foreignBlocks.push(block);
    }
  }
  const sample = foreignBlocks.join('\n');
  const least = isLatin(sample) ? leastForeign : leastLetters;
  if (foreign > english && foreign >= least) throw refusal(languageOf(sample));
  if (english > 0) return;
  const language = languageOfFewWords(text.slice(0, judgedCharacters));
  if (language !== null) throw refusal(language);
}

function refusal(language: string): IntakeError {
  return new IntakeError(
    'language',
    `the text seems to be in ${language}; only articles in English can be read`,
  );
}

/** Characters of a block that are looked at. */
const judgedCharacters = 2000;

/** Below this many characters, trigrams are guesses. */
const leastCharacters = 80;

/** So much in Latin letters without English words is more than a list of names. */
const leastForeign = 120;

/** A name or a slogan in other letters is not yet a language. */
const leastLetters = 10;

/** Words that one finds in any English paragraph and hardly in another language. */
const englishWords =
  /\b(?:the|and|of|to|that|with|from|by|his|they|their|it|its|he|she|this|said|says|has|have|had|were|not|who|which|would|been|are)\b/gi;

/** Share of those words among all in small letters from which a text is English; they make up a quarter of the corpus. */
const leastShare = 0.12;

/** Whether a block is English; null where it cannot be judged. */
function judged(block: string): boolean | null {
  if (!/\p{L}/u.test(block)) return null;
  if (!isLatin(block)) return false;
  if (block.length < leastCharacters) return null;
  // Names are in no language.
  const nWords = block.match(/(?<!\p{L})\p{Ll}\p{L}*/gu)?.length ?? 1;
  if ((block.match(englishWords)?.length ?? 0) >= leastShare * nWords) return true;
  const guess = franc(block);
  return guess === 'und' ? null : guess === 'eng';
}

/** Whether at least half of the letters are Latin. */
function isLatin(text: string): boolean {
  const nLetters = text.match(/\p{L}/gu)?.length ?? 0;
  return (text.match(/\p{Script=Latin}/gu)?.length ?? 0) >= nLetters / 2;
}

/** The English name of a text's language. */
function languageOf(text: string): string {
  // Trigrams alone take Russian for Bulgarian, which does without these letters.
  const ignore = /[ыэ]/i.test(text) ? ['bul'] : [];
  const code = franc(text, { minLength: 1, ignore });
  if (code === 'und') return 'another language';
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;
}
