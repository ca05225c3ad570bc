import { expect, test } from 'vitest';
import { type CaseDraft, claim, evidenceCase, type ReportDraft } from '../../test/evidenceCase.ts';
import { weighEvidence } from '../weighEvidence.ts';
import { sharedOrigins } from './sharedOrigins.ts';

const sources = { wire: 'B', paper: 'C', radio: 'C', officer: 'B' } as const;

function groups(claims: CaseDraft['claims'], asked: readonly string[] = Object.keys(claims!)) {
  const theCase = evidenceCase({ sources, claims: claims! });
  return sharedOrigins(theCase, weighEvidence(theCase), asked);
}

const by = (source: string, origin?: string, stance?: ReportDraft['stance']): ReportDraft => ({
  source,
  ...(origin === undefined ? {} : { origin }),
  ...(stance === undefined ? {} : { stance }),
});

test('claims that go back to one named origin move together, the publishing source aside', () => {
  expect(groups({ a: [by('wire', 'officer')], b: [by('paper', 'officer')] })).toEqual([
    { claims: ['a', 'b'], origins: ['officer'], signs: [1, 1] },
  ]);
  expect(groups({ a: [by('wire', 'an aide')], b: [by('wire', 'an aide')] })).toEqual([
    { claims: ['a', 'b'], origins: ['wire: an aide'], signs: [1, 1] },
  ]);
});

test.each([
  ['what one source publishes on its own account', { a: [by('wire')], b: [by('wire')] }],
  [
    'what a source publishes and what others have from it',
    { a: [by('wire')], b: [by('paper', 'wire')] },
  ],
  ['the aides of two papers', { a: [by('wire', 'an aide')], b: [by('paper', 'an aide')] }],
  ['what nobody knows the origin of', { a: [by('wire', 'unknown')], b: [by('wire', 'unknown')] }],
])('not so %s', (_, claims) => {
  expect(groups(claims)).toEqual([]);
});

test('chains are followed to their root', () => {
  const chain = [by('radio', 'paper'), by('paper', 'officer')];
  expect(groups({ a: chain, b: [by('wire', 'officer')] })).toMatchObject([
    { claims: ['a', 'b'], origins: ['officer'] },
  ]);
});

test('one asserted and one denied by the same origin move against each other', () => {
  const signs = (a: ReportDraft['stance'], b: ReportDraft['stance']) =>
    groups({ a: [by('wire', 'officer', a)], b: [by('paper', 'officer', b)] })[0]!.signs;
  expect(signs('asserts', 'denies')).toEqual([1, -1]);
  expect(signs('denies', 'asserts')).toEqual([1, -1]);
  expect(signs('denies', 'denies')).toEqual([1, 1]);
});

test('signs multiply along a chain of origins', () => {
  const [group] = groups({
    a: [by('wire', 'officer')],
    b: [by('paper', 'officer', 'denies'), by('wire', 'an aide')],
    c: [by('wire', 'an aide', 'denies')],
  });
  expect(group).toEqual({
    claims: ['a', 'b', 'c'],
    origins: ['officer', 'wire: an aide'],
    signs: [1, -1, 1],
  });
});

test('two claims are linked through a third, whether that one is asked for or not', () => {
  const claims = {
    a: [by('wire', 'officer')],
    between: [by('paper', 'officer'), by('wire', 'an aide')],
    b: [by('wire', 'an aide')],
  };
  expect(groups(claims, ['a', 'b'])).toMatchObject([{ claims: ['a', 'b'], signs: [1, 1] }]);
  expect(groups(claims, ['a'])).toEqual([]);
});

test('a claim that depends on others has its likelihoods stated, and links nothing', () => {
  const dependsOn = [{ given: claim('a'), likelihood: { low: 0.5, high: 0.5, text: '' } }];
  const claims = {
    a: [by('wire', 'officer')],
    b: { dependsOn, reports: [by('paper', 'officer')] },
  };
  expect(groups(claims)).toEqual([]);
});

test('reports that are left out link nothing', () => {
  const theCase = evidenceCase({
    sources,
    claims: { a: [by('wire', 'officer')], b: [by('paper', 'officer')] },
  });
  const without = weighEvidence(theCase, { leaveOut: new Set(['b#1']) });
  expect(sharedOrigins(theCase, without, ['a', 'b'])).toEqual([]);
});
