import { PlaceProblem, type There } from './place.ts';

/** Longest address that is made: longer ones are cut off on the way by too many programs. */
export const longestLink = 32_000;
/** Most text that is taken out of a link, in bytes: what is small packed may be endless unpacked. */
const mostUnpacked = 2 ** 20;
const longestName = 100;

/** A case as the fragment of an address, which no server ever sees: packed by deflate, in the letters of
 *  base64url. */
export async function caseFragment({ name, text }: Pick<There, 'name' | 'text'>): Promise<string> {
  const packed = await bytesOf(
    new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw')),
    Number.POSITIVE_INFINITY,
  );
  return `#${new URLSearchParams({ case: toBase64Url(packed), name })}`;
}

/** Whether a fragment holds a case. */
export function isCaseFragment(fragment: string): boolean {
  return /^#case=/.test(fragment);
}

/** The case in a fragment. Anybody may have made it: it is text, and as little trusted as any file.
 *  @throws PlaceProblem where it is no case, or too much of one. */
export async function caseInFragment(fragment: string): Promise<There> {
  const query = new URLSearchParams(fragment.slice(1));
  const name = (query.get('name') ?? 'shared.casus.yaml').slice(0, longestName);
  try {
    const packed = new Blob([fromBase64Url(query.get('case') ?? '')]);
    const text = await bytesOf(
      packed.stream().pipeThrough(new DecompressionStream('deflate-raw')),
      mostUnpacked,
    );
    return { name, text: new TextDecoder('utf-8', { fatal: true }).decode(text), version: null };
  } catch (cause) {
    if (cause instanceof PlaceProblem) throw cause;
    throw new PlaceProblem('the link holds no case: it may have been cut off on the way', {
      cause,
    });
  }
}

async function bytesOf(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    size += value.length;
    if (size <= most) continue;
    await reader.cancel();
    throw new PlaceProblem(
      `the link holds more than ${most.toLocaleString('en-GB')} bytes of text`,
    );
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

function toBase64Url(bytes: Uint8Array): string {
  let letters = '';
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** @throws DOMException for what is no base64url. */
function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const letters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}
