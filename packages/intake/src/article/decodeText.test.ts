import { expect, test } from 'vitest';
import { decodeText } from './decodeText.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...new TextEncoder().encode(part)] : part,
    ),
  );

/** `text` in UTF-16, little endian. */
const utf16 = (text: string): number[] =>
  Array.from(text, (sign) => sign.charCodeAt(0)).flatMap((code) => [code & 0xff, code >> 8]);

test.each<[string, Uint8Array, string | null, string]>([
  ['UTF-8', bytes('“Yes” — 10 €'), null, '“Yes” — 10 €'],
  ['UTF-8 that says it is something else', bytes('“Yes”'), 'iso-8859-1', '“Yes”'],
  ['declared windows-1251', bytes([0xcf, 0xf0, 0xe8]), 'windows-1251', 'При'],
  [
    'undeclared windows-1252',
    bytes('The army', [0x92], 's claim: ', [0x93], 'none', [0x94], ' was there, they said'),
    null,
    'The army’s claim: “none” was there, they said',
  ],
  [
    'windows-1252 in the guise of UTF-8',
    bytes('It was a caf', [0xe9], ' near the market, the owner said'),
    'utf-8',
    'It was a café near the market, the owner said',
  ],
  ['UTF-16 with a mark', bytes([0xff, 0xfe, ...utf16('Yes ’')]), null, '\ufeffYes ’'],
  ['UTF-16 without one', bytes(utf16('The army said so.')), null, 'The army said so.'],
  ['an encoding that nobody knows', bytes('Yes'), 'x-nothing', 'Yes'],
])('%s', (_, given, declared, expected) => {
  expect(decodeText(given, declared)).toBe(expected);
});

test.each<[string, Uint8Array, RegExp]>([
  [
    'a cut character',
    bytes('One\nTwo ', [0xe2, 0x80]),
    /^byte 9 \(0xe2, line 2\) is not UTF-8; save the text as UTF-8$/,
  ],
  ['UTF-8 with a broken place', bytes('“Yes”, they said ', [0x92]), /^byte 22 /],
  ['mostly bytes beyond ASCII', bytes([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]), /^byte 1 /],
  [
    'half a character of UTF-16',
    bytes([0xff, 0xfe, 0x00, 0xd8]),
    /utf-16le but has bytes that are not/,
  ],
])('refused: %s', (_, given, expected) => {
  expect(() => decodeText(given, null)).toThrow(expected);
});
