// How well figures are found in the contents of the annotated articles: a figure counts when it overlaps one
// of the annotation, one to one, and is right when its bounds are. npm run eval:intake, or
// node packages/intake/eval/figures.mjs tuning -v
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { datesIn, quantitiesIn } from '@casus/intake';
import { match, overlap, percent } from './score.mjs';

const corpus = fileURLToPath(new URL('../corpus', import.meta.url));

const kinds = {
  quantities: {
    find: (text, part) => quantitiesIn(text, part),
    isRight: (one, other) => one.low === other.low && one.high === other.high,
  },
  dates: {
    find: datesIn,
    isRight: (one, other) => one.from === other.from && one.to === other.to,
  },
};

/** @param report  called with what was missed, wrong or too much.
 *  @returns per kind {gold, predicted, found, right}. */
export function scoreFigures(set, report = () => {}) {
  const sums = {};
  for (const [kind, { find, isRight }] of Object.entries(kinds)) {
    const sum = { gold: 0, predicted: 0, found: 0, right: 0 };
    for (const file of readdirSync(`${corpus}/${set}`).filter((name) => name.endsWith('.json'))) {
      const article = JSON.parse(readFileSync(`${corpus}/${set}/${file}`, 'utf8'));
      const text = readFileSync(`${corpus}/${set}/${file.replace('.json', '.txt')}`, 'utf8');
      const gold = distinct(article.attributions.flatMap((one) => one[kind]));
      const parts = article.attributions.flatMap(({ content }) => content);
      const predicted = distinct(parts.flatMap((part) => find(text, part, article.published)));
      const pairs = match(predicted, gold, overlap);
      sum.gold += gold.length;
      sum.predicted += predicted.length;
      sum.found += pairs.length;
      const saysOf = (label, one, other) => report(label, file, text, one, other);
      for (const [p, g] of pairs) {
        if (isRight(predicted[p], gold[g])) sum.right++;
        else saysOf('WRONG', predicted[p], gold[g]);
      }
      for (const [p, one] of predicted.entries())
        if (!pairs.some(([at]) => at === p)) saysOf('TOO MUCH', one);
      for (const [g, one] of gold.entries())
        if (!pairs.some(([, at]) => at === g)) saysOf('MISSED', one);
    }
    sums[kind] = sum;
  }
  return sums;
}

/** One attribution may lie in another: its figures count once. */
function distinct(spans) {
  return spans.filter((one, n) => spans.findIndex((other) => overlap(one, other)) === n);
}

function print(label, file, text, one, other) {
  const { start, end, ...rest } = one;
  const around = text.slice(start - 40, end + 40).replace(/\s+/gu, ' ');
  const gold = other === undefined ? '' : `\n   gold: ${JSON.stringify(other)}`;
  console.log(
    `${label} ${file} [${text.slice(start, end)}] ${JSON.stringify(rest)} … ${around}${gold}`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [only = null, verbose = null] = process.argv.slice(2);
  for (const set of only === null ? ['tuning', 'held-out'] : [only]) {
    // The test set is scored in totals alone.
    const report = verbose === '-v' && set === 'tuning' ? print : undefined;
    for (const [kind, sum] of Object.entries(scoreFigures(set, report))) {
      console.log(
        `${set}: ${kind} found ${percent(sum.found, sum.gold)}, with the right bounds ${percent(sum.right, sum.gold)}, precision ${percent(sum.found, sum.predicted)} (${sum.gold} annotated)`,
      );
    }
  }
}
