import { IntakeError } from '../error.ts';
import { firstInvalidUtf8 } from './firstInvalidUtf8.ts';

/** The characters of a text file, a byte order mark among them.
 *
 *  A byte order mark decides; otherwise zero bytes at every other place (UTF-16), then the encoding
 *  `declared`, unless the bytes are valid UTF-8 beyond ASCII, then UTF-8. Undeclared bytes that are not
 *  UTF-8 are taken for windows-1252 only where each could be a letter or quotation mark in English.
 *  @param declared  what the server or the page says; null where neither does.
 *  @throws IntakeError "encoding", with the place of the first byte that does not fit */
export function decodeText(bytes: Uint8Array, declared: string | null): string {
  const marked = encodingOfMark(bytes) ?? encodingOfZeros(bytes);
  if (marked !== null && marked !== 'utf-8') return strictly(bytes, marked);
  const wrongAt = firstInvalidUtf8(bytes);
  if (wrongAt === null) {
    const isAscii = bytes.every((byte) => byte < 0x80);
    // ISO-2022-JP and its like are ASCII to look at.
    const other = isAscii && marked === null ? known(declared) : null;
    return other === null || /^utf-?16/.test(other)
      ? decoded(bytes, 'utf-8')
      : decoded(bytes, other);
  }
  const other = marked === null ? known(declared) : null;
  if (other !== null && !other.startsWith('utf')) return strictly(bytes, other);
  if (marked === null && looksWestern(bytes)) return decoded(bytes, 'windows-1252');
  const line = 1 + bytes.subarray(0, wrongAt).filter((byte) => byte === 0x0a).length;
  const hexadecimal = bytes[wrongAt]!.toString(16).padStart(2, '0');
  throw new IntakeError(
    'encoding',
    `byte ${wrongAt + 1} (0x${hexadecimal}, line ${line}) is not UTF-8; save the text as UTF-8`,
  );
}

function encodingOfMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** Western text in UTF-16 has a zero byte in nearly every pair, always on one side. */
function encodingOfZeros(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < sample.length; at++) {
    if (sample[at] !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  const most = 0.7 * Math.floor(sample.length / 2);
  if (sample.length < 4 || bytes.length % 2 !== 0) return null;
  if (odd > most && even === 0) return 'utf-16le';
  return even > most && odd === 0 ? 'utf-16be' : null;
}

/** The name of an encoding that can be read; null for any other. */
function known(label: string | null): string | null {
  if (label === null) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function decoded(bytes: Uint8Array, encoding: string, fatal = false): string {
  const text = new TextDecoder(encoding, { ignoreBOM: true, fatal }).decode(bytes);
  // Some versions of Node take windows-1252 for Latin 1, which has control characters there.
  return encoding === 'windows-1252'
    ? text.replace(/[\x80-\x9f]/g, (sign) => upper1252[sign.charCodeAt(0) - 0x80]!)
    : text;
}

/** The signs 0x80–0x9f of windows-1252; five have none and stay. */
const upper1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function strictly(bytes: Uint8Array, encoding: string): string {
  try {
    return decoded(bytes, encoding, true);
  } catch {
    throw new IntakeError(
      'encoding',
      `the text says it is ${encoding} but has bytes that are not; save it as UTF-8`,
    );
  }
}

/** Signs of windows-1252 that English texts use: €, …, quotation marks, dashes, £, §, ©, «, °, », ½. */
const westernSigns = new Set([
  0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0xa0, 0xa3, 0xa7, 0xa9, 0xab, 0xb0, 0xbb,
  0xbd,
]);

/** Whether bytes that are not UTF-8 are English in windows-1252: few of them beyond ASCII, each a sign of
 *  `westernSigns` or an accented letter beside another letter, none of them a character of UTF-8 (a broken
 *  UTF-8 text has those, too). */
function looksWestern(bytes: Uint8Array): boolean {
  let high = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === 0) return false;
    if (byte < 0x80) continue;
    high++;
    const next = bytes[at + 1] ?? 0;
    if (byte >= 0xc2 && byte <= 0xf4 && next >= 0x80 && next < 0xc0) return false;
    if (westernSigns.has(byte)) continue;
    const isLetter = byte >= 0xc0 && byte !== 0xd7 && byte !== 0xf7;
    if (!isLetter || !(isAsciiLetter(bytes[at - 1]) || isAsciiLetter(next))) return false;
  }
  return high <= mostHighShare * bytes.length;
}

/** Share of bytes beyond ASCII in English. */
const mostHighShare = 0.1;

function isAsciiLetter(byte: number | undefined): boolean {
  return byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
}
