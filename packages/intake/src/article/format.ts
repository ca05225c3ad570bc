import { IntakeError } from '../error.ts';
import type { Article } from './article.ts';
import { byteCharacters } from './byteCharacters.ts';

/** What is known of a file besides its bytes. */
export interface Hints {
  /** Of the file, or the last part of the address. */
  readonly name: string;
  /** As a server gives it, without parameters. */
  readonly mediaType?: string | undefined;
}

/** The format of a file. What it begins with counts before what it is called.
 *  @throws IntakeError "format" for one that is none of ours */
export function formatOf(bytes: Uint8Array, { name, mediaType }: Hints): Article['format'] {
  const begin = byteCharacters(bytes.subarray(0, sniffedBytes));
  const foreign = signatures.find(([signature]) => begin.startsWith(signature));
  if (foreign !== undefined) {
    throw new IntakeError('format', `this is ${foreign[1]}; ${readable}`);
  }
  if (begin.includes('%PDF-')) return 'pdf';
  // UTF-16 has a zero byte beside each letter.
  if (htmlBegin.test(begin.replaceAll('\0', ''))) return 'html';
  if (mediaType === 'application/pdf' || /\.pdf$/i.test(name)) {
    throw new IntakeError('format', 'the file is called a PDF but does not begin like one');
  }
  if (/\.x?html?$/i.test(name)) return 'html';
  if (/\.(md|markdown)$/i.test(name) || mediaType === 'text/markdown') return 'markdown';
  if (mediaType === 'text/html' || mediaType === 'application/xhtml+xml') return 'html';
  return 'text';
}

const readable = 'save the article as HTML, PDF, plain text or Markdown';

const sniffedBytes = 2048;

const htmlBegin =
  /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body)[\s>]/i;

/** How files begin that are often taken for articles. */
const signatures: readonly (readonly [string, string])[] = [
  ['PK\x03\x04', 'a zip archive or an office document'],
  ['\xd0\xcf\x11\xe0', 'an old office document'],
  ['{\\rtf', 'a document in Rich Text Format'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['GIF8', 'a picture'],
  ['\x1f\x8b', 'a compressed file'],
  ['bplist', 'a web archive'],
  ['From: <Saved by', 'a web archive'],
  ['MIME-Version:', 'a web archive or a message'],
  ['\x7fELF', 'a program'],
  ['MZ\x90', 'a program'],
];

/** @throws IntakeError "format" for characters that no text has */
export function checkIsText(text: string): void {
  let strange = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0) throw new IntakeError('format', `this is no text but data; ${readable}`);
    // Tab, line feed, form feed and carriage return are at home in texts.
    if (code < 32 && ![9, 10, 11, 12, 13].includes(code)) strange++;
  }
  if (strange > mostStrange && strange > text.length / 100) {
    throw new IntakeError('format', `this is no text but data; ${readable}`);
  }
}

/** Control characters that slip into a text. */
const mostStrange = 3;
