import { maxOptions, splitState } from '@casus/engine';
import type { Preferences, Statement } from '../case.ts';
import { messages } from '../messages.ts';
import type { Path } from '../syntax/yamlSource.ts';
import type { Checker } from './checker.ts';
import { checkBecause } from './checkOptions.ts';
import { checkPayoffs } from './checkPayoffs.ts';
import { checkRanking } from './checkRanking.ts';
import { checkWeights } from './checkWeights.ts';
import { type PreferenceContext, type RawDecisionMaker, tieError } from './preferenceContext.ts';

const forms = ['preferences', 'ranking', 'weights', 'payoffs'] as const;

/** The preferences of one decision maker, in the one form it uses.
 *  @param path  of the map that holds them: the decision maker, or what it perceives. */
export function checkPreferences(
  check: Checker,
  path: Path,
  one: Pick<RawDecisionMaker, (typeof forms)[number]>,
  context: PreferenceContext,
): Preferences {
  const dm = String(path.includes('of') ? path.at(-1) : path[1]);
  const given = forms.filter((form) => one[form] !== undefined);
  if (given.length > 1) {
    const range = check.keyRange([...path, given[1]!]);
    check.error('one-preference-form', [...path, given[1]!], messages.onePreference(given), range);
    return { kind: 'none' };
  }
  if (one.preferences !== undefined && one.preferences.length > 0) {
    return { kind: 'statements', statements: statements(check, one.preferences, path, context) };
  }
  const [form] = given;
  if (context.isUnlisted && (form === 'ranking' || form === 'payoffs')) {
    const text = messages.needsList(form, context.options.length, maxOptions);
    check.error('size-limit', [...path, form], text, check.keyRange([...path, form]));
    return { kind: 'none' };
  }
  if (one.ranking !== undefined) {
    const ranking = checkRanking(check, one.ranking, [...path, 'ranking'], dm, context);
    return ranking === null ? { kind: 'none' } : { kind: 'ranking', ranking };
  }
  if (one.weights !== undefined) {
    const weights = checkWeights(check, one.weights, [...path, 'weights'], dm, context);
    return { kind: 'weights', weights };
  }
  if (one.payoffs !== undefined) {
    const payoffs = checkPayoffs(check, one.payoffs, [...path, 'payoffs'], dm, context);
    return payoffs === null ? { kind: 'none' } : { kind: 'payoffs', payoffs };
  }
  const isOwn = !path.includes('perceives');
  if (isOwn && !forms.some((form) => check.isLost([...path, form]))) {
    check.warning('no-preferences', path, messages.noPreferences(dm));
  }
  return { kind: 'none' };
}

function statements(
  check: Checker,
  written: NonNullable<RawDecisionMaker['preferences']>,
  parent: Path,
  { names, atoms, space }: PreferenceContext,
): Statement[] {
  return written.flatMap((item, at): Statement[] => {
    const path = [...parent, 'preferences', at];
    const one = typeof item === 'string' ? { prefer: item } : item;
    const place = typeof item === 'string' ? path : [...path, 'prefer'];
    for (const key of ['strength', 'known'] as const) {
      if (one[key] !== undefined) {
        check.warning('not-analysed-yet', [...path, key], messages.notAnalysedYet(key));
      }
    }
    const formula = check.formula(one.prefer, atoms, place);
    const when = check.condition(one.when, names, [...path, 'when']);
    const because = checkBecause(check, one.because, names, path);
    if (formula === null) return [];
    if (space !== null) {
      const split = splitState(space, formula.formula);
      if (split >= 0) tieError(check, String(parent[1]), space, split, place);
    }
    return [
      {
        ...formula,
        when,
        because,
        strength: one.strength ?? null,
        known: one.known ?? true,
        note: one.note ?? null,
      },
    ];
  });
}
