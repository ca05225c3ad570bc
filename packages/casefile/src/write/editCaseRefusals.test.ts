import { describe, expect, test } from 'vitest';
import { styledCase } from '../../test/styledCase.ts';
import { CaseEditError, type Edit } from './edit.ts';
import { editCase } from './editCase.ts';

const preferences = ['decisionMakers', 'x', 'preferences'];

describe('refused, with nothing written', () => {
  const table: readonly (readonly [name: string, code: string, edit: Edit, text?: string])[] = [
    ['no such key', 'no-such-place', { path: ['nowhere', 'at', 'all'], value: 1 }],
    ['inside a text', 'no-such-place', { path: ['title', 'of'], value: 1 }],
    ['the whole file', 'no-such-place', { path: [], value: 1 }],
    ['an item beyond the end', 'no-such-place', { path: [...preferences, 9], value: 'o1' }],
    ['an insertion beyond the end', 'no-such-place', { path: [...preferences, 6], insert: 'o1' }],
    ['half an item', 'no-such-place', { path: [...preferences, 0.5], remove: true }],
    ['an item of a map', 'no-such-place', { path: ['sources', 0], insert: 'x' }],
    ['a move beyond the end', 'no-such-place', { path: [...preferences, 0], to: 5 }],
    ['what an alias repeats', 'shared', { path: ['decisionMakers', 'y', 'name'], value: 'Z' }],
    ['inside an alias', 'shared', { path: ['decisionMakers', 'z', 'name'], value: 'Z' }],
    ['an anchor in use', 'shared', { path: ['decisionMakers', 'y'], remove: true }],
    ['comments inside', 'comments', { path: preferences, value: ['o1'] }],
    ['no value', 'lossy', { path: ['title'], value: undefined }],
    ['a function', 'lossy', { path: ['title'], value: { a: [() => 1] } }],
    ['no YAML', 'not-yaml', { path: ['title'], value: 'T' }, 'title: [\n'],
  ];
  test.each(table.map(([name, code, edit, text = styledCase]) => ({ name, code, edit, text })))(
    '$name',
    ({ code, edit, text }) => {
      let caught: unknown = null;
      try {
        editCase(text, [{ path: ['casus'], value: 2 }, edit].slice(text === styledCase ? 0 : 1));
      } catch (mistake) {
        caught = mistake;
      }
      expect(caught).toBeInstanceOf(CaseEditError);
      expect(caught).toMatchObject({ code, path: edit.path });
    },
  );
});
