// How well attributions are found on the annotated articles: a content counts when it overlaps one of the
// annotation, one to one. npm run eval:intake, or node packages/intake/eval/attributions.mjs tuning -v
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { attributionsIn } from '@casus/intake';
import { contentLikeness, match, overlap, percent } from './score.mjs';

const corpus = fileURLToPath(new URL('../corpus', import.meta.url));
const [only = null, verbose = null] = process.argv.slice(2);

/** Blocks of a plain text: paragraphs, the first line a headline. */
function blocksOf(text) {
  return [...text.matchAll(/[^\n]+(?:\n[^\n]+)*/gu)].map(({ 0: block, index }, n) => ({
    start: index,
    end: index + block.trimEnd().length,
    kind: n === 0 ? 'headline' : 'paragraph',
  }));
}

for (const set of only === null ? ['tuning', 'held-out'] : [only]) {
  const sum = {
    predicted: 0,
    gold: 0,
    found: 0,
    speech: 0,
    speechFound: 0,
    source: 0,
    class: 0,
    negated: 0,
    anonymous: 0,
    kind: 0,
    sourced: 0,
  };
  for (const name of readdirSync(`${corpus}/${set}`)
    .filter((file) => file.endsWith('.txt'))
    .sort()) {
    const text = readFileSync(`${corpus}/${set}/${name}`, 'utf8');
    const { attributions: gold } = JSON.parse(
      readFileSync(`${corpus}/${set}/${name.replace('.txt', '.json')}`, 'utf8'),
    );
    const predicted = attributionsIn(text, blocksOf(text));
    const pairs = match(predicted, gold, contentLikeness);
    sum.predicted += predicted.length;
    sum.gold += gold.length;
    sum.found += pairs.length;
    const isSpeech = ({ kind, cue }) => kind === 'speech' && cue !== null;
    sum.speech += gold.filter(isSpeech).length;
    for (const [p, g] of pairs) {
      if (isSpeech(gold[g])) sum.speechFound++;
      const isSame =
        gold[g].source === null
          ? predicted[p].source === null
          : overlap(predicted[p].source, gold[g].source);
      if (gold[g].source !== null) {
        sum.sourced++;
        if (isSame) sum.source++;
      }
      for (const key of ['class', 'negated', 'anonymous'])
        if (predicted[p][key] === gold[g][key]) sum[key]++;
      if (predicted[p].speech === gold[g].speech) sum.kind++;
      if (verbose === '-s' && !isSame) print('SOURCE', text, predicted[p], gold[g]);
      if (verbose === '-l' && predicted[p].anonymous !== gold[g].anonymous)
        print('ANON', text, predicted[p], gold[g]);
      if (verbose === '-c' && predicted[p].class !== gold[g].class)
        print('CLASS', text, predicted[p], gold[g]);
      if (verbose === '-q' && predicted[p].speech !== gold[g].speech)
        print('SPEECH', text, predicted[p], gold[g]);
    }
    if (verbose === '-v') {
      console.log(`== ${name}`);
      for (const [p, one] of predicted.entries())
        if (!pairs.some(([at]) => at === p)) print('WRONG', text, one);
      for (const [g, one] of gold.entries())
        if (!pairs.some(([, at]) => at === g)) print('MISSED', text, one);
    }
  }
  const precision = sum.found / sum.predicted;
  const recall = sum.found / sum.gold;
  console.log(
    `${set}: content precision ${percent(sum.found, sum.predicted)}, recall ${percent(sum.found, sum.gold)}, F1 ${((200 * precision * recall) / (precision + recall)).toFixed(1)} %; with a speech cue recall ${percent(sum.speechFound, sum.speech)}; source ${percent(sum.source, sum.sourced)}; class ${percent(sum.class, sum.found)}, speech ${percent(sum.kind, sum.found)}, negated ${percent(sum.negated, sum.found)}, anonymous ${percent(sum.anonymous, sum.found)}`,
  );
}

function print(label, text, one, other) {
  const words = (span) =>
    span === null ? '–' : text.slice(span.start, span.end).replace(/\n/gu, ' ');
  const say = (a) =>
    `${words(a.source)} | ${words(a.cue)} | ${a.content.map(words).join(' … ')} (${a.speech} ${a.class}${a.anonymous ? ' anon' : ''}${a.negated ? ' neg' : ''})`;
  console.log(`${label}  ${say(one)}${other === undefined ? '' : `\n   gold: ${say(other)}`}`);
}
