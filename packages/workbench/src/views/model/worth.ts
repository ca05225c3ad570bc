/** Most digits that a reader takes in at a glance. */
const mostDigits = 12;

/** A fraction as a reader takes it in: as it is where that is short, else rounded: "1.23457 × 10^38". */
export function worthInWords(numerator: bigint, denominator = 1n): string {
  const exact = denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`;
  if (exact.length <= mostDigits) return exact;
  return numberInWords(Number(numerator) / Number(denominator)) ?? rounded(numerator, denominator);
}

/** A number in at most so many digits; null for one beyond what numbers hold. */
export function numberInWords(number: number): string | null {
  if (!Number.isFinite(number)) return null;
  const exact = `${number}`;
  return powerOfTen(exact.length <= mostDigits ? exact : number.toPrecision(6));
}

/** Of a fraction whose ends are too great to be numbers. */
function rounded(numerator: bigint, denominator: bigint): string {
  const whole = numerator / denominator;
  const sign = whole < 0n ? '-' : '';
  const digits = `${whole}`.replace('-', '');
  return `${sign}${digits[0]}.${digits.slice(1, 6)} × 10^${digits.length - 1}`;
}

function powerOfTen(text: string): string {
  const [mantissa, exponent] = text.split('e');
  const short = mantissa!.includes('.') ? mantissa!.replace(/\.?0+$/, '') : mantissa!;
  return exponent === undefined ? short : `${short} × 10^${Number(exponent)}`;
}
