/** Each byte as one character: ASCII in any encoding that holds it can be looked for in it. */
export function byteCharacters(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
