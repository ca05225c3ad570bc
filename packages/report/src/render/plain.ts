/** What could steer a terminal or turn a text around: control characters, direction marks, tags, lone
 *  surrogates. The joiners that some scripts are spelled with stay. */
const steering =
  /[\p{Cc}\p{Cs}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu;

/** A text of a case without anything that steers: line breaks and tabs become spaces. */
export function plain(text: string): string {
  return text.replace(steering, (c) => (/\s/.test(c) ? ' ' : ''));
}

/** The same on one line, without spaces at its ends. */
export function oneLine(text: string): string {
  return plain(text).replace(/\s+/g, ' ').trim();
}
