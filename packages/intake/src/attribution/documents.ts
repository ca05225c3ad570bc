import type { TokenRange } from '../language/sentences.ts';
import type { Token } from '../language/tokens.ts';
import { wordSet } from '../wordSet.ts';

/** Things that are written, filmed or counted. */
const documents = wordSet(
  'survey poll study report document record data figure footage video photo photograph image letter file email e-mail memo ledger log page correspondence assessment review inquiry investigation analysis map tape recording transcript statement text draft book filing indictment list statistics census audit satellite',
);

/** Whether a source is written, filmed or counted: what it shows is what it says. */
export function isDocument(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  return tokens
    .slice(from, to)
    .some(({ lemma, lower }) => documents.has(lemma) || documents.has(lower));
}

/** Those before whom something is said: a court *heard* that … */
const hearings = wordSet(
  'court jury juror inquest tribunal inquiry hearing panel committee judge magistrate meeting council mp lawmaker conference assembly parliament',
);

/** Whether what somebody hears is what is said before him: a court, a committee. */
export function isHearing(tokens: readonly Token[], { to }: TokenRange): boolean {
  const { lemma, lower } = tokens[to - 1]!;
  return hearings.has(lemma) || hearings.has(lower);
}
