/** A number in digits and where it ends. */
export interface Numeral {
  readonly to: number;
  readonly value: number;
}

/** Spaces that part the thousands and never words. */
const narrowSpaces = new Set(['\u00A0', '\u2009', '\u202F']);

/** The number that begins with the digit at `at`, with the separators of its thousands: 3,000, 3 000 with
 *  a narrow space, 1.200.000. A single point parts thousands only where three digits follow that no decimal
 *  would end with (3.000, 2.500); a comma before fewer is a decimal one (3,5). Powers are written out:
 *  10^9. Cost O(its length). */
export function numeralAt(text: string, at: number, end: number): Numeral {
  const plain = plainNumeralAt(text, at, end);
  const power = /^(?:\s?[×x*·]\s?10)?\^(\d{1,2})(?!\d)/u.exec(
    text.slice(plain.to, Math.min(end, plain.to + 9)),
  );
  if (power === null) return plain;
  const exponent = Number(power[1]);
  const value = power[0].startsWith('^') ? plain.value ** exponent : plain.value * 10 ** exponent;
  return { to: plain.to + power[0].length, value };
}

function plainNumeralAt(text: string, at: number, end: number): Numeral {
  let to = digitsEnd(text, at, end);
  let digits = text.slice(at, to);
  if (digits.length <= 3) {
    const separator = text[to] ?? '';
    const isPlain = separator === ' ';
    if (separator === ',' || separator === '.' || isPlain || narrowSpaces.has(separator)) {
      let groups = 0;
      let whole = digits;
      let next = to;
      while (next < end && text[next] === separator && isGroup(text, next + 1, end)) {
        const group = text.slice(next + 1, next + 4);
        // Two numbers may follow each other: in 12 300 people.
        if (isPlain && group !== '000') break;
        whole += group;
        next += 4;
        groups++;
      }
      const isClear = separator !== '.' || groups > 1 || (whole.endsWith('0') && digits !== '0');
      if (groups > 0 && isClear) {
        digits = whole;
        to = next;
      }
    }
  }
  const mark = text[to];
  if ((mark === '.' || mark === ',') && to + 1 < end && isDigit(text[to + 1])) {
    const decimals = digitsEnd(text, to + 1, end);
    // Not in 1.2.3, 12.10.2016 or 3,500.
    const isOne = text[decimals] !== mark || !isDigit(text[decimals + 1]);
    if (isOne && (mark === '.' || decimals - to <= 3)) {
      return { to: decimals, value: Number(`${digits}.${text.slice(to + 1, decimals)}`) };
    }
  }
  return { to, value: Number(digits) };
}

function digitsEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isDigit(text[at])) at++;
  return at;
}

/** Whether exactly three digits begin at `at`. */
function isGroup(text: string, at: number, end: number): boolean {
  return digitsEnd(text, at, Math.min(end, at + 4)) === at + 3;
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9';
}
