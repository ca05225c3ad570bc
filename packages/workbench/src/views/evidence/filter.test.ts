import { parseCase } from '@casus/casefile';
import { expect, test } from 'vitest';
import { filterBy } from './filter.ts';

const theCase = parseCase(`casus: 1
title: T
sources:
  afp: { name: Agence France-Presse, kind: agency }
  rt: { name: RT }
claims:
  deal: { statement: "There is a DEAL.", reports: [{ source: afp, quote: il y a un accord négocié }] }
  calm: { statement: All is calm. }
estimates:
  men: { definition: Fighters in the city, unit: men, reports: [{ source: rt, value: 5 }] }
decisionMakers: { a: { options: { x: X }, preferences: [x] } }
`).case!;

test.each<[string, string[]]>([
  ['', ['deal', 'calm', 'men', 'afp', 'rt']],
  ['deal', ['deal']],
  ['There DEAL', ['deal']],
  ['negocie', ['deal']],
  ['france', ['deal', 'afp']],
  ['fighters rt', ['men']],
  ['agency', ['afp']],
  ['deal calm', []],
])('%s', (typed, found) => {
  const { hasEvidence, hasSource } = filterBy(theCase, typed);
  expect([
    ...['deal', 'calm', 'men'].filter(hasEvidence),
    ...['afp', 'rt'].filter(hasSource),
  ]).toEqual(found);
  expect(hasEvidence('nobody')).toBe(false);
});
