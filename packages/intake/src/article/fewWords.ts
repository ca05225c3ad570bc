import { wordSet } from '../wordSet.ts';

/** Words that are frequent in a language, and in English neither words nor parts of names. */
const languages: readonly (readonly [string, ReadonlySet<string>])[] = (
  [
    [
      'German',
      'und nicht ist sind die das dass sagte wurde wurden werden wird auf mit für ein eine sei sich auch nach bei wie hat habe haben sie es im zum zur über aus oder aber kein keine gegen',
    ],
    [
      'French',
      'est sont était les des une dans que qui pour sur pas été ont aux avec selon déclaré dit et ce cette son ses il elle mais très où lundi mardi mercredi jeudi vendredi',
    ],
    [
      'Spanish',
      'el que los las por con una según dijo está están pero como más fue ha su sus para en es se lunes martes miércoles jueves viernes',
    ],
    [
      'Italian',
      'che il per una non sono con gli della delle ha è nel alla dal dalla questo ma più detto secondo stato lunedì martedì',
    ],
    [
      'Portuguese',
      'que não uma os disse em foi para está mais segundo à é dos das pelo pela são mas disseram',
    ],
    [
      'Dutch',
      'het een dat zei en niet werd voor op zijn ook maar naar heeft hij deze geen aan maandag dinsdag woensdag',
    ],
    ['Swedish', 'och att det som inte för sade är på av ett har till från'],
    ['Danish', 'og at det som ikke er på af et har til fra blev sagde'],
    ['Norwegian', 'og det som ikke er på av et har til fra ble sa'],
    ['Polish', 'że nie się jest na w z i powiedział został przez oraz ale'],
    ['Czech', 'že je se na v není řekl byl byla a podle ale'],
    ['Turkish', 've bir bu için ile söyledi olduğunu bunu dedi da'],
    ['Indonesian', 'yang dan di itu pada hari bahwa dengan untuk mengatakan ini tidak dari'],
    ['Swahili', 'ya na wa kwa kwamba hilo ni alisema katika'],
    ['Hungarian', 'hogy és az egy nem volt is szerint mondta'],
    ['Romanian', 'că și este nu pe din a fost spus pentru'],
    ['Finnish', 'ja ei että oli hän on mutta sanoi'],
    ['Vietnamese', 'và là không có được của cho người'],
  ] as const
).map(([language, words]) => [language, wordSet(words)]);

/** Words of English that none of the others has. */
const english =
  /\b(?:the|and|of|to|that|with|from|by|his|they|their|its|he|she|this|said|says|were|not|who|which|would|been|are|after|over|near|but|will|no|you|we|says?|police)\b/iu;

/** Different words at least that tell a language. */
const leastWords = 2;

/** The language of a text of a few words in Latin letters, by its commonest words; null where it has too few
 *  of them, or an English one. */
export function languageOfFewWords(text: string): string | null {
  if (english.test(text)) return null;
  const words = new Set(text.toLowerCase().match(/\p{L}+/gu) ?? []);
  let most = leastWords - 1;
  let found: string | null = null;
  for (const [language, own] of languages) {
    const n = [...words].filter((word) => own.has(word)).length;
    if (n > most) {
      most = n;
      found = language;
    }
  }
  return found;
}
