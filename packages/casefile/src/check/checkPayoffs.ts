import type { Rational } from '../case.ts';
import { messages, type Text } from '../messages.ts';
import type { Path } from '../syntax/yamlSource.ts';
import type { Checker } from './checker.ts';
import { unknownState } from './checkRanking.ts';
import { type PreferenceContext, tieError } from './preferenceContext.ts';
import { maxDigits, parseRational } from './scalars.ts';
import { stateKeys } from './stateKeys.ts';

/** A payoff for every base-state index; null after a diagnostic, and where states have no numbers. */
export function checkPayoffs(
  check: Checker,
  written: Readonly<Record<string, string | number>>,
  path: Path,
  dm: string,
  { raw, atoms, space, isNeeded = () => true }: PreferenceContext,
): Rational[] | null {
  let isRight = true;
  const values = Object.entries(written).flatMap(([state, value]) => {
    const place = [...path, state];
    // As written: a number of many digits is no longer itself after parsing.
    const payoff =
      parseRational(typeof value === 'number' ? check.written(place) : value) ??
      parseRational(`${value}`);
    if (payoff !== null) return [{ state, payoff }];
    isRight = false;
    check.error('bad-payoff', place, badPayoff(`${value}`));
    return [];
  });
  if (space === null) return null;
  const { stateOf, keyOf, missing } = stateKeys(space, raw);
  const payoffs = new Array<Rational | undefined>(space.nStates).fill(undefined);
  const named = new Set<string>();
  for (const { state, payoff } of values) {
    const place = [...path, state];
    const s = stateOf(state);
    const key = keyOf(state);
    const before = s < 0 ? undefined : payoffs[s];
    if (s < 0) {
      isRight = false;
      unknownState(check, { raw, atoms, space }, key, place, check.keyRange(place));
    } else if (named.has(key)) {
      isRight = false;
      check.error('payoff-repeats', place, messages.payoffRepeated(key), check.keyRange(place));
    } else if (before !== undefined && !isEqual(before, payoff)) {
      isRight = false;
      tieError(check, dm, space, s, place);
    } else payoffs[s] = payoff;
    named.add(key);
  }
  const { first, more } = missing((s) => payoffs[s] !== undefined || !isNeeded(s));
  if (first.length > 0 && isRight && !check.isLost(path)) {
    const text = messages.payoffMissing(first, more);
    check.error('payoff-misses', path, text, check.keyRange(path));
  }
  return isRight && first.length === 0 ? payoffs.map((payoff) => payoff ?? nothing) : null;
}

const nothing: Rational = { numerator: 0n, denominator: 1n };

function badPayoff(written: string): Text {
  if (written.trim().length > maxDigits) return messages.payoffTooLong(maxDigits);
  return /\/\s*0+\s*$/.test(written) ? messages.payoffByZero(written) : messages.badPayoff(written);
}

function isEqual(a: Rational, b: Rational): boolean {
  return a.numerator * b.denominator === b.numerator * a.denominator;
}
