import type { Quantity } from '../figures/quantity.ts';
import type { DraftedAttribution } from './articleReading.ts';
import type { Nesting } from './nesting.ts';
import { openingPronoun } from './openingPronoun.ts';
import type { ReadPassages } from './passagesOf.ts';
import { type NoStatement, type Statement, statementOf } from './statement.ts';

/** Why an attribution makes no claim of its own. */
export type NoClaim = NoStatement | 'passed on by another' | 'passes on another';

/** What an attribution contributes to a draft. */
export interface Judged {
  readonly attribution: DraftedAttribution;
  readonly statement: Statement | NoClaim;
  /** On whose word its figures stand. */
  readonly by: Statement['by'];
  /** Those for estimates: not denied, and nobody else's. */
  readonly quantities: readonly Quantity[];
}

/** What each attribution of an article contributes, in their order. */
export function judgedIn(article: ReadPassages): Judged[] {
  const { reading, nesting, passageOf } = article;
  const { text } = reading.article;
  const names = new Map((reading.mentions ?? []).map((one) => [one.start, one.name]));
  const own: OwnStatements = new Map(
    reading.attributions.map((one) => {
      const pronoun = openingPronoun(text, one.content);
      const meant = pronoun === null ? null : (names.get(pronoun.start) ?? null);
      return [one, statementOf(text, one, passageOf(one).tellers.at(-1) ?? null, meant)];
    }),
  );
  const judged = reading.attributions.map((attribution): Judged => {
    const statement = claimOf(nesting, own, attribution);
    const isFigured =
      (typeof statement !== 'string' || statement === 'no proposition') &&
      !attribution.negated &&
      attribution.class !== 'denied';
    return {
      attribution,
      statement,
      by: typeof statement === 'string' ? 'source' : statement.by,
      quantities: isFigured ? attribution.quantities : [],
    };
  });
  const givenAt = new Map<number, Judged[]>();
  for (const one of judged) {
    for (const { start } of one.quantities) {
      givenAt.set(start, [...(givenAt.get(start) ?? []), one]);
    }
  }
  /** Whether another gives a figure whom this source passes on, or of whom the publication says it only
   *  as something that is wanted. */
  const isOfAnother = ({ attribution, by }: Judged, { start }: Quantity): boolean =>
    givenAt
      .get(start)!
      .some(
        (other) =>
          other.attribution !== attribution &&
          other.by === 'source' &&
          (by === 'publication' || nesting.outersOf(other.attribution).includes(attribution)),
      );
  return judged.map((one) => ({
    ...one,
    quantities: one.quantities.filter((quantity) => !isOfAnother(one, quantity)),
  }));
}

/** What each attribution of an article says, looked at alone. */
type OwnStatements = ReadonlyMap<DraftedAttribution, Statement | NoStatement>;

/** The claim of an attribution within its article, or why it makes none. */
function claimOf(
  nesting: Nesting,
  own: OwnStatements,
  attribution: DraftedAttribution,
): Statement | NoClaim {
  const statement = own.get(attribution)!;
  const outers = nesting.outersOf(attribution);
  const isDoubted = outers.some((outer) => outer.class === 'denied' || outer.negated);
  if (isDoubted) return 'passed on by another';
  if (typeof statement === 'string') return statement;
  // That Turkey wants it is what the official says, and his claim already.
  if (outers.length > 0 && statement.by === 'publication') return 'passed on by another';
  const isPassedOn = nesting.passedOnBy(attribution).some((inner) => {
    const said = own.get(inner)!;
    return typeof said !== 'string' && said.by === 'source';
  });
  return isPassedOn && attribution.class !== 'denied' ? 'passes on another' : statement;
}
