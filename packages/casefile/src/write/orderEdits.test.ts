import { describe, expect, test } from 'vitest';
import type { Case } from '../case.ts';
import { parseCase } from '../parseCase.ts';
import { CaseEditError, type Edit } from './edit.ts';
import { editCase } from './editCase.ts';
import { addMove, addState, removeMove, removeState } from './graphEdits.ts';
import { giveOrderBy, tieWithAbove, untie } from './orderEdits.ts';
import { valueAt } from './valueAt.ts';

const graph = `casus: 1
title: A strike
states: [talks, strike, lockout, deal] # as it may go
decisionMakers:
  union:
    moves: { talks: [strike, deal], strike: [deal] }
    ranking: # the best first
      - deal
      # open
      - strike
      - [talks, lockout]
  firm:
    moves:
      talks:
        - deal # gives in
      strike: [lockout, deal]
    payoffs: { talks: 3, deal: "5/2", strike: 0, lockout: 0 }
statusQuo: talks
`;

const options = `casus: 1
title: Two
decisionMakers:
  a:
    options: { x: X, y: Y }
    preferences: # mine
      - x
      - not y
  b: { options: { z: Z } }
`;

const caseOf = (text: string): Case => parseCase(text).case!;

/** The lines that came and went; the text must be a case still. */
function changed(text: string, edits: readonly Edit[]): string[] {
  const after = editCase(text, edits);
  const errors = parseCase(after).diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ message }) => message)).toEqual([]);
  const [before, now] = [text.split('\n'), after.split('\n')];
  return [
    ...before.filter((line) => !now.includes(line)).map((line) => `-${line}`),
    ...now.filter((line) => !before.includes(line)).map((line) => `+${line}`),
  ];
}

const strike = caseOf(graph);
const two = caseOf(options);

describe('an order is given otherwise', () => {
  const levels = [[3], [1], [0, 2]];
  const table: readonly (readonly [string, string, Edit[], string, string, unknown])[] = [
    [
      'a ranking as payoffs',
      graph,
      giveOrderBy(strike, 'union', 'payoffs', levels),
      'union',
      'payoffs',
      { deal: 2, strike: 1, talks: 0, lockout: 0 },
    ],
    [
      'a ranking as statements about states',
      graph,
      giveOrderBy(strike, 'union', 'preferences', levels),
      'union',
      'preferences',
      ['deal', 'strike'],
    ],
    [
      'payoffs as a ranking',
      graph,
      giveOrderBy(strike, 'firm', 'ranking', [[0], [3], [1, 2]]),
      'firm',
      'ranking',
      ['talks', 'deal', ['strike', 'lockout']],
    ],
    [
      'statements as a ranking by number',
      options,
      giveOrderBy(two, 'a', 'ranking', [
        [1, 5],
        [3, 7],
        [0, 4],
        [2, 6],
      ]),
      'a',
      'ranking',
      [
        [2, 6],
        [4, 8],
        [1, 5],
        [3, 7],
      ],
    ],
    [
      'nothing as weights',
      options,
      giveOrderBy(two, 'b', 'weights', []),
      'b',
      'weights',
      { x: 0, y: 0, z: 0 },
    ],
    [
      'statements as nothing',
      options,
      giveOrderBy(two, 'a', null, []),
      'a',
      'preferences',
      undefined,
    ],
  ];
  test.each(table)('%s', (_, text, edits, party, key, value) => {
    changed(text, edits);
    const after = valueAt(editCase(text, edits), ['decisionMakers', party]) as object;
    expect({ ...after }).toMatchObject(value === undefined ? {} : { [key]: value });
    const keys = ['preferences', 'ranking', 'weights', 'payoffs'].filter((one) => one in after);
    expect(keys).toEqual(value === undefined ? [] : [key]);
  });

  test('as it is given already: nothing', () => {
    expect(giveOrderBy(two, 'a', 'preferences', [])).toEqual([]);
  });
});

describe('a ranking, with what is said in it', () => {
  test('tied with the one above', () => {
    expect(changed(graph, tieWithAbove(strike, 'union', 2))).toEqual([
      '-      - strike',
      '-      - [talks, lockout]',
      '+      - [ strike, talks, lockout ]'.replace('[ ', '[').replace(' ]', ']'),
    ]);
  });
  test('out of a tie', () => {
    expect(changed(graph, untie(strike, 'union', 2, 0))).toEqual([
      '-      - [talks, lockout]',
      '+      - lockout',
      '+      - talks',
    ]);
  });
  test('where there is none', () => {
    for (const make of [
      () => tieWithAbove(strike, 'union', 0),
      () => untie(strike, 'union', 0, 3),
      () => untie(strike, 'firm', 0, 3),
      () => tieWithAbove(two, 'nobody', 1),
    ]) {
      expect(make).toThrow(CaseEditError);
    }
  });
});

describe('moves of a graph form', () => {
  const bare = `${graph.replace(/ {4}moves: \{.*\n/, '')}`;
  const table: readonly (readonly [string, string, Edit[], string[]])[] = [
    [
      'a move more',
      graph,
      addMove(strike, 'union', 'strike', 'talks'),
      [
        '-    moves: { talks: [strike, deal], strike: [deal] }',
        '+    moves: { talks: [strike, deal], strike: [deal, talks] }',
      ],
    ],
    [
      'the first from a state',
      graph,
      addMove(strike, 'firm', 'lockout', 'deal'),
      ['+      lockout:', '+        - deal'],
    ],
    [
      'the first of all',
      bare,
      addMove(caseOf(bare), 'union', 'talks', 'deal'),
      ['+        - deal'],
    ],
    [
      'a move less',
      graph,
      removeMove(strike, 'firm', 'strike', 'lockout'),
      ['-      strike: [lockout, deal]', '+      strike: [deal]'],
    ],
    [
      'the last from a state, with what is said of it',
      graph,
      removeMove(strike, 'firm', 'talks', 'deal'),
      ['-      talks:', '-        - deal # gives in'],
    ],
  ];
  test.each(table)('%s', (_, text, edits, lines) => {
    expect(changed(text, edits)).toEqual(lines);
  });
  test('the last of all', () => {
    const once = editCase(graph, removeMove(strike, 'firm', 'talks', 'deal'));
    const twice = editCase(once, removeMove(caseOf(once), 'firm', 'strike', 'lockout'));
    const never = editCase(twice, removeMove(caseOf(twice), 'firm', 'strike', 'deal'));
    expect(never).not.toContain('moves:\n');
    expect(caseOf(never).decisionMakers[1]!.arcs).toEqual([]);
  });
  test('there already, or not there', () => {
    for (const make of [
      () => addMove(strike, 'union', 'talks', 'deal'),
      () => removeMove(strike, 'union', 'deal', 'talks'),
      () => addState(strike, 'deal'),
      () => addState(two, 'deal'),
      () => removeState(strike, 'war'),
    ]) {
      expect(make).toThrow(CaseEditError);
    }
  });
});
