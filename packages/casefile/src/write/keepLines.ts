/** `text` with the lines that differ between two printings of it, before and after an edit.
 *
 *  Printing anew aligns, spaces and wraps a whole file in its own way. Where it keeps the lines of
 *  `text` one for one, only those that the edit changed are taken over; otherwise `edited` comes back.
 *  @param plain  `text` printed anew. @param edited  the same after the edit. */
export function keepLines(text: string, plain: string, edited: string): string {
  const own = text.split('\n');
  const before = plain.split('\n');
  const after = edited.split('\n');
  if (own.length === before.length - 1 && before[before.length - 1] === '') own.push('');
  const corresponds =
    own.length === before.length && own.every((line, at) => isAlike(line, before[at]!));
  if (!corresponds) return edited;
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const ending = text.includes('\r\n') ? '\r' : '';
  const changed = after.slice(head, after.length - tail).map((line) => line + ending);
  return [...own.slice(0, head), ...changed, ...own.slice(own.length - tail)].join('\n');
}

/** Whether two lines differ in white space only. */
function isAlike(a: string, b: string): boolean {
  return a.replace(/\s/g, '') === b.replace(/\s/g, '');
}
