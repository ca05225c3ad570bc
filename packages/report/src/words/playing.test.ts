import { readFileSync } from 'node:fs';
import { assess } from '@casus/assessment';
import { parseCase } from '@casus/casefile';
import { expect, test } from 'vitest';
import type { Play } from '../blocks.ts';
import { playBlocks } from '../sections/play.ts';
import { movers, playAnswers } from './playing.ts';

const mosul = parseCase(
  readFileSync(new URL('../../../../examples/mosul-2016.casus.yaml', import.meta.url), 'utf8'),
).case!;
const play = playBlocks(mosul, assess(mosul))[0] as Play;

test('Mosul: two things can turn the first question, nothing the second', () => {
  expect([...movers(play, 'fights')]).toEqual(['city-retakable', 'fighters']);
  expect(movers(play, 'assaulted').size).toBe(0);
});

test('Mosul: a great garrison stands, whatever the rumour', () => {
  const answersWith = (deal: boolean): unknown =>
    playAnswers(play, {
      claims: new Map([['escape-deal', deal]]),
      figures: new Map([['fighters', 20000]]),
    })[0];
  expect([answersWith(false), answersWith(true)]).toEqual(['yes', 'yes']);
});
