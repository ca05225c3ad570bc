import type { NewCase } from '@casus/casefile';
import { quotationKey } from './copies.ts';
import { claimId } from './entryIds.ts';
import { linksOf, type Passage } from './passage.ts';
import { type ReportList, reportList } from './reportList.ts';
import {
  type ComparedStatement,
  comparedStatement,
  compareStatements,
  leastShared,
} from './sameStatement.ts';
import type { SourceList } from './sourceList.ts';
import type { Speaker } from './speaker.ts';
import type { Statement } from './statement.ts';

type Stance = 'asserts' | 'denies';

interface DraftedClaim {
  readonly id: string;
  readonly statement: string;
  readonly compared: ComparedStatement;
  readonly reports: ReportList<{ stance?: 'denies' }>;
  readonly checks: Set<string>;
}

/** The claims of a draft. */
export interface ClaimList {
  /** Adds a report to the claim that says the same, or begins a claim. */
  readonly add: (passage: Passage, statement: Statement) => void;
  readonly entries: () => NonNullable<NewCase['claims']>;
  readonly checks: () => ReadonlyMap<string, readonly string[]>;
}

/** A claim that a passage belongs to, and for or against it. */
interface Match {
  readonly claim: DraftedClaim;
  readonly isContrary: boolean;
}

/** @param taken  ids of claims and estimates. */
export function claimList(
  sources: SourceList,
  publications: readonly Speaker[],
  taken: Set<string>,
): ClaimList {
  const claims: DraftedClaim[] = [];
  const byQuotation = new Map<string, { readonly claim: DraftedClaim; readonly n: number }>();
  /** Claims by their words. */
  const byWord = new Map<string, Set<DraftedClaim>>();

  /** Claims that may say the same: those that have its rarest guarded word, which none may lack; without
   *  one, those that have one of the rarest words, as many as it may lack and one more. */
  const candidatesFor = ({ words }: ComparedStatement): Set<DraftedClaim> => {
    const guarded = words.filter(({ isGuarded }) => isGuarded);
    const claimsWith = (guarded.length === 0 ? words : guarded)
      .map(({ lemma }) => byWord.get(lemma) ?? new Set<DraftedClaim>())
      .sort((a, b) => a.size - b.size);
    if (guarded.length > 0) return claimsWith[0]!;
    const nLookedUp = words.length - Math.ceil(leastShared * words.length) + 1;
    return new Set(claimsWith.slice(0, nLookedUp).flatMap((found) => [...found]));
  };

  const matchOf = (passage: Passage, compared: ComparedStatement): Match | null => {
    const { copiedFrom } = passage;
    for (const claim of candidatesFor(compared)) {
      const likeness = compareStatements(compared, claim.compared);
      if (likeness === 'different') continue;
      // "He will stay" is the same claim only where the text around it is the same.
      const isOpen = compared.isOpen || claim.compared.isOpen;
      if (isOpen && !(copiedFrom !== null && claim.reports.has(copiedFrom))) continue;
      return { claim, isContrary: likeness === 'contrary' };
    }
    return null;
  };
  const begin = (statement: Statement, compared: ComparedStatement): DraftedClaim => {
    const words = compared.words.map(({ lemma }) => lemma);
    const claim: DraftedClaim = {
      id: claimId(compared, taken),
      statement: statement.text,
      compared,
      reports: reportList(sources, publications),
      checks: new Set(),
    };
    claims.push(claim);
    for (const word of words) byWord.set(word, (byWord.get(word) ?? new Set()).add(claim));
    return claim;
  };

  return {
    add: (passage, statement) => {
      const compared = comparedStatement(statement.compared);
      const isDirect = passage.attribution.speech === 'direct' && statement.by === 'source';
      const quotation = isDirect ? quotationKey(passage.quote) : null;
      const quoted = quotation === null ? undefined : byQuotation.get(quotation);
      const match: Match | null =
        quoted === undefined
          ? matchOf(passage, compared)
          : { claim: quoted.claim, isContrary: false };
      const claim = match?.claim ?? begin(statement, compared);
      const isContrary = match?.isContrary ?? false;
      const stance: Stance = (statement.stance === 'denies') !== isContrary ? 'denies' : 'asserts';
      if (isContrary) claim.checks.add('one source says the contrary of another');
      if (quotation !== null && quoted === undefined) {
        byQuotation.set(quotation, { claim, n: passage.n });
      }
      // The same quotation in another paper is the same words of the same speaker.
      const first = quoted !== undefined && quoted.n < passage.n ? quoted.n : null;
      const placed = { ...passage, copiedFrom: passage.copiedFrom ?? first };
      claim.reports.add(
        placed,
        linksOf(placed, statement.by),
        stance === 'denies' ? { stance } : {},
      );
      for (const check of passage.checks) claim.checks.add(check);
      if (statement.check !== null) claim.checks.add(statement.check);
    },
    entries: () =>
      Object.fromEntries(
        claims.map(({ id, statement, reports }) => [
          id,
          { statement, reports: [...reports.reports()] },
        ]),
      ),
    checks: () => new Map(claims.map(({ id, checks }) => [id, [...checks]])),
  };
}
