import type { ComparisonOperator, EvidenceCondition } from '../case.ts';
import { didYouMean } from '../check/didYouMean.ts';
import { messages } from '../messages.ts';
import { type FormulaError, parseConnected } from './connectives.ts';

/** Names a condition may use. */
export interface EvidenceNames {
  readonly claims: ReadonlySet<string>;
  readonly estimates: ReadonlySet<string>;
}

export type ParsedCondition =
  | { readonly value: EvidenceCondition }
  | { readonly error: FormulaError };

type Leaf = Extract<EvidenceCondition, { kind: 'claim' | 'comparison' }>;

/** Parses a `when`: the connectives of formulas over claims and comparisons of estimates.
 *  @param lineOf  line of the file on which an offset of `text` stands; thresholds are shown with it. */
export function parseCondition(
  text: string,
  names: EvidenceNames,
  lineOf: (offset: number) => number = () => 1,
): ParsedCondition {
  return parseConnected<Leaf>(text, (token, stream) => {
    const operator = stream.peek();
    if (operator?.kind === 'operator') {
      if (names.claims.has(token.text)) {
        return stream.fail('not-an-estimate', messages.comparisonClaim(token.text), token);
      }
      if (!names.estimates.has(token.text)) {
        const guess = didYouMean(token.text, names.estimates);
        const message = messages.unknown('estimate', token.text, guess);
        return stream.fail('unknown-estimate', message, token);
      }
      stream.take();
      return {
        kind: 'comparison',
        estimate: token.text,
        operator: operator.text as ComparisonOperator,
        right: rightSide(),
      };
    }
    if (names.claims.has(token.text)) return { kind: 'claim', claim: token.text };
    if (names.estimates.has(token.text)) {
      return stream.fail('comparison', messages.comparisonMissing(token.text), token);
    }
    const guess = didYouMean(token.text, [...names.claims, ...names.estimates]);
    return stream.fail('unknown-claim', messages.unknown('claim', token.text, guess), token);

    function rightSide(): Extract<Leaf, { kind: 'comparison' }>['right'] {
      const right = stream.take();
      if (right?.kind === 'number') {
        return {
          kind: 'number',
          value: Number(right.text.replaceAll('_', '')),
          line: lineOf(right.start),
        };
      }
      if (right?.kind === 'word' && names.estimates.has(right.text)) {
        return { kind: 'estimate', estimate: right.text };
      }
      if (right?.kind === 'word' && !names.claims.has(right.text)) {
        const guess = didYouMean(right.text, names.estimates);
        const message = messages.unknown('estimate', right.text, guess);
        return stream.fail('unknown-estimate', message, right);
      }
      return stream.fail('comparison', messages.comparisonRight(), right ?? null);
    }
  });
}
