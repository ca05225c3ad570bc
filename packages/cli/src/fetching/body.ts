import type { IncomingMessage } from 'node:http';
import type { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { checkArticleSize, IntakeError } from '@casus/intake';

/** The bytes of an answer, unpacked. Reading stops at the first byte above the limit of an article.
 *  @throws IntakeError "size-limit"; "format" for a packing that is not known */
export async function bodyOf(answer: IncomingMessage): Promise<Uint8Array> {
  checkArticleSize(Number(answer.headers['content-length'] ?? 0));
  const unpacking = unpackingOf(answer.headers['content-encoding'] ?? 'identity');
  if (unpacking !== null) answer.on('error', (cause) => unpacking.destroy(cause)).pipe(unpacking);
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of (unpacking ?? answer) as AsyncIterable<Uint8Array>) {
    size += part.length;
    checkArticleSize(size);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** Null where nothing is packed. Some servers pack although they were asked not to. */
function unpackingOf(encoding: string): Transform | null {
  switch (encoding.trim().toLowerCase()) {
    case '':
    case 'identity':
      return null;
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      throw new IntakeError('format', `the answer is packed as "${encoding}", which is not known`);
  }
}
