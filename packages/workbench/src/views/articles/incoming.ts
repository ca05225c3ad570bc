import { checkArticleSize } from '@casus/intake';
import type { Incoming } from '../../articles/desk.ts';

/** A file as an article. Too large a one is not even fetched from the disk. */
export function fromFile(file: File): Incoming {
  return {
    name: file.name,
    captured: new Date(file.lastModified).toISOString(),
    bytes: async () => {
      checkArticleSize(file.size);
      return new Uint8Array(await file.arrayBuffer());
    },
  };
}

/** A pasted text as an article: HTML where it begins like that. */
export function fromText(text: string, now: Date): Incoming {
  const ending = /^\s*<[!a-z]/iu.test(text) ? 'html' : 'txt';
  const title = /[^\n<>]*/u.exec(text.trim())![0].trim().slice(0, 40);
  return {
    name: title === '' ? `pasted.${ending}` : `${title}.${ending}`,
    captured: now.toISOString(),
    bytes: async () => new TextEncoder().encode(text),
  };
}

/** Files that are dragged or pasted along. */
export function filesIn(data: DataTransfer | null): Incoming[] {
  return [...(data?.files ?? [])].map(fromFile);
}
