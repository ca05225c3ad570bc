import { byteCharacters } from '../byteCharacters.ts';

/** The encoding that a page says it is in: `<meta charset>`, its older form, or an XML declaration; null
 *  where it does not say. Source: HTML Standard, "prescan a byte stream", which looks as far. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = byteCharacters(bytes.subarray(0, prescanBytes));
  const pattern =
    /<meta[^>]{1,200}?charset\s*=\s*["']?\s*([\w.:-]+)|^\s*<\?xml[^>]{1,200}?encoding\s*=\s*["']([\w.:-]+)/i;
  const found = pattern.exec(head);
  return found?.[1] ?? found?.[2] ?? null;
}

const prescanBytes = 4096;
