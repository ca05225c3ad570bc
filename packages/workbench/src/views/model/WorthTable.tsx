import type { Case, Preferences } from '@casus/casefile';
import type { ReactNode } from 'react';
import { stateLabel } from '../../stateLabel.ts';
import { numberInWords, worthInWords } from './worth.ts';

/** Most rows shown. */
const mostRows = 64;

/** Weights of options, or payoffs of states; nothing for other preferences. */
export function WorthTable({
  theCase,
  preferences,
  name,
}: {
  readonly theCase: Case;
  readonly preferences: Preferences;
  readonly name: string;
}): ReactNode {
  const rows = rowsOf(theCase, preferences);
  if (rows.length === 0) return null;
  const what = preferences.kind === 'weights' ? 'Weight' : 'Payoff';
  return (
    <>
      <table className="worth" aria-label={`${what}s of ${name}`}>
        <thead>
          <tr>
            <th scope="col">{preferences.kind === 'weights' ? 'Option' : 'State'}</th>
            <th scope="col">{what}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostRows).map(({ key, label, worth }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td>{worth}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > mostRows && <p className="quiet">and {rows.length - mostRows} more</p>}
    </>
  );
}

function rowsOf(
  theCase: Case,
  preferences: Preferences,
): readonly { readonly key: string; readonly label: string; readonly worth: string }[] {
  if (preferences.kind === 'weights') {
    return theCase.options.map(({ name, text }, k) => {
      const weight = preferences.weights[k]!;
      return { key: name, label: text, worth: numberInWords(weight) ?? `${weight}` };
    });
  }
  if (preferences.kind !== 'payoffs') return [];
  return preferences.payoffs.map(({ numerator, denominator }, s) => ({
    key: `${s}`,
    label: stateLabel(theCase, s),
    worth: worthInWords(numerator, denominator),
  }));
}
