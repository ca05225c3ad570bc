const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f1e6}-\u{1f1ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
const zero = /[\p{M}\p{Cf}\u1160-\u11ff]/u;
/** Asks for the picture of the character before it, which is wide. */
const emojiSelector = '\ufe0f';

/** Terminal columns of a text, roughly: East Asian wide characters and emoji take two, marks none. */
export function columns(text: string): number {
  let sum = 0;
  for (const character of text) sum += columnsOf(character);
  return sum;
}

function columnsOf(character: string): number {
  if (character === emojiSelector) return 1;
  if (zero.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

/** The text, filled up with spaces. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)));
}

/** The longest beginning of at most `width` columns, at least one character. */
export function beginning(text: string, width: number): string {
  let cut = '';
  let used = 0;
  for (const character of text) {
    used += columnsOf(character);
    if (cut !== '' && used > width) break;
    cut += character;
  }
  return cut;
}

/** The text, cut with an ellipsis where it is wider. */
export function cutTo(text: string, width: number): string {
  if (columns(text) <= width) return text;
  return width <= 1 ? '…'.slice(0, width) : `${beginning(text, width - 1)}…`;
}
