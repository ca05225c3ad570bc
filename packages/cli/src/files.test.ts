import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkTarget, createFile, isSameFile, readBytes, readFile, writeFile } from './files.ts';
import { FileProblem, SizeProblem } from './io.ts';

let folder = '';
const at = (name: string): string => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casus-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('a file is written whole, nothing else stays in its folder, and its mode is kept', () => {
  writeFileSync(at('a'), 'old');
  chmodSync(at('a'), 0o600);
  writeFile(at('a'), 'new');
  expect(readFileSync(at('a'), 'utf8')).toBe('new');
  expect(statSync(at('a')).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['a']);
});

test('a link is followed, also where it leads to nothing yet', () => {
  writeFileSync(at('a'), 'old');
  symlinkSync(at('a'), at('link'));
  symlinkSync(at('later'), at('dangling'));
  writeFile(at('link'), 'new');
  writeFile(at('dangling'), 'newer');
  expect(readFileSync(at('a'), 'utf8')).toBe('new');
  expect(readFileSync(at('later'), 'utf8')).toBe('newer');
  expect(readdirSync(folder).sort()).toEqual(['a', 'dangling', 'later', 'link']);
});

test('a device is written to, not replaced', () => {
  writeFile('/dev/null', 'text');
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
});

test.each([
  ['a folder', '.', /is a folder$/],
  ['a folder that is not there', 'none/a', /there is no folder .*none$/],
  ['a file as a folder', 'file/a', /is no folder$/],
])('%s is no file to write', (_, path, expected) => {
  writeFileSync(at('file'), 'old');
  for (const attempt of [checkTarget, (to: string) => writeFile(to, 'new')]) {
    expect(() => attempt(at(path))).toThrow(FileProblem);
    expect(() => attempt(at(path))).toThrow(expected);
  }
  expect(readdirSync(folder)).toEqual(['file']);
});

test('a new file never takes the place of one that is there', () => {
  createFile(at('a'), 'first');
  expect(() => createFile(at('a'), 'second')).toThrow(/exists already/);
  expect(readFileSync(at('a'), 'utf8')).toBe('first');
});

test('two names of one file', () => {
  writeFileSync(at('a'), '');
  writeFileSync(at('b'), '');
  symlinkSync(at('a'), at('link'));
  expect(isSameFile(at('a'), at('link'))).toBe(true);
  expect(isSameFile(at('a'), join(folder, '.', 'a'))).toBe(true);
  expect(isSameFile(at('a'), at('b'))).toBe(false);
  expect(isSameFile(at('none'), at('none'))).toBe(false);
});

test('what cannot be read as a case is told', () => {
  writeFileSync(at('latin'), Buffer.from([0x63, 0xe9]));
  writeFileSync(at('text'), 'café');
  expect(readFile(at('text'))).toBe('café');
  expect(() => readFile(at('latin'))).toThrow(/is not UTF-8 text$/);
  expect(() => readFile(at('none'))).toThrow(/there is no such file$/);
  expect(() => readFile(folder)).toThrow(/is a folder, not a case file$/);
});

test.runIf(existsSync('/dev/zero'))('a source without an end is refused', () => {
  expect(() => readFile('/dev/zero')).toThrow(SizeProblem);
});

test('bytes are read up to a limit', () => {
  writeFileSync(at('a'), Buffer.from([0, 255, 10]));
  expect([...readBytes(at('a'), 'an article', 3)]).toEqual([0, 255, 10]);
  expect(() => readBytes(at('a'), 'an article', 2)).toThrow(SizeProblem);
  expect(() => readBytes(folder, 'an article', 3)).toThrow(/is a folder, not an article$/);
});
