import { parseCase } from '../src/index.ts';

/** Five lines that are right; rows add to them from line 6 on. */
export const head = `casus: 1
title: T
decisionMakers:
  a: { options: { x: X, y: Y }, preferences: [x] }
  b: { options: { z: Z }, preferences: [not z] }
`;

/** The same with other words for \`a\`, on line 4. */
export function withA(a: string, rest = ''): string {
  return head.replace('{ options: { x: X, y: Y }, preferences: [x] }', a) + rest;
}

/** The same in graph form. */
export const graph = `casus: 1
title: T
states: [one, two, three]
decisionMakers:
  a: { moves: { one: [two] }, ranking: [one, two, three] }
  b: { moves: { two: [three] }, ranking: [[one, two], three] }
`;

/** Code, line and column of each diagnostic; ~ marks warnings. */
export function found(text: string): string[] {
  return parseCase(text).diagnostics.map(
    ({ code, range, severity }) =>
      `${severity === 'warning' ? '~' : ''}${code} ${range?.line}:${range?.column}`,
  );
}
