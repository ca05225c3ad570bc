import { expect, test } from 'vitest';
import { paragraphs } from '../../test/articles.ts';
import { checkIsEnglish } from './language.ts';

const french =
  'L’armée a déclaré vendredi avoir tué dix-sept combattants lors de la frappe sur le marché, et qu’aucun civil ne s’y trouvait ce jour-là.';
const german =
  'Die Armee erklärte am Freitag, sie habe bei dem Angriff auf den Markt siebzehn Kämpfer getötet, und es seien keine Zivilisten dort gewesen.';
const arabic = 'قال الجيش يوم الجمعة إنه قتل سبعة عشر مقاتلا في الغارة على السوق';

/** Checks a text of these blocks. */
function check(...texts: string[]): void {
  let start = 0;
  const blocks = texts.map((text) => {
    const block = { kind: 'paragraph' as const, start, end: start + text.length };
    start = block.end + 2;
    return block;
  });
  checkIsEnglish(texts.join('\n\n'), blocks);
}

test.each([
  [[french, french], 'French'],
  [[german, paragraphs[0]!.slice(0, 90)], 'German'],
  [[arabic, arabic], 'Arabic'],
  [['Der Minister sagte, die Brücke sei gesperrt.'], 'German'],
  [['Le ministre a déclaré lundi que le pont était fermé.'], 'French'],
  [['El ministro dijo el lunes que el puente estaba cerrado, según la policía.'], 'Spanish'],
  [['De minister zei maandag dat de brug gesloten was.'], 'Dutch'],
  [
    [
      'Война',
      'Армия заявила в пятницу, что в результате удара были убиты семнадцать боевиков и что мирных жителей на рынке не было',
    ],
    'Russian',
  ],
])('refused by name: %#', (texts, name) => {
  expect(() => check(...texts)).toThrow(
    `the text seems to be in ${name}; only articles in English can be read`,
  );
});

test.each([
  ['English', [...paragraphs]],
  ['English with a quotation in the original', [...paragraphs, french]],
  ['short', ['Bref, merci.']],
  ['a headline', ['Police: two dead']],
  [
    'foreign names',
    [
      'Nguyễn Văn Thành met Kaczyński and Erdoğan Yıldırım in Kraków; Jean-Pierre de la Tour told Die Linke that El País del Sur was wrong.',
    ],
  ],
  [
    'names and little else',
    [
      'Killed: Muhammad al-Tikriti, Ali Hassan Majid, Yusuf Abd al-Karim, Zaynab bint Qasim, Omar Farouk',
    ],
  ],
  ['figures', ['17 – 43 – 2016']],
])('read: %s', (_, texts) => {
  expect(() => check(...texts)).not.toThrow();
});
