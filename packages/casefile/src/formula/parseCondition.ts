import type { ComparisonOperator, EvidenceCondition } from '../case.ts';
import { didYouMean } from '../check/didYouMean.ts';
import { messages, said, type Text } from '../messages.ts';
import {
  type FormulaError,
  type FormulaErrors,
  isShouted,
  operands,
  parseConnected,
  type Token,
} from './connectives.ts';

/** Names a condition may use. */
export interface EvidenceNames {
  readonly claims: ReadonlySet<string>;
  readonly estimates: ReadonlySet<string>;
  /** Units of estimates, of those that have one. */
  readonly units?: ReadonlyMap<string, string>;
}

/** `doubts` are no mistakes: figures that may not be comparable. Missing where there are none. */
export type ParsedCondition =
  | { readonly value: EvidenceCondition; readonly doubts?: readonly FormulaError[] }
  | FormulaErrors;

type Leaf = Extract<EvidenceCondition, { kind: 'claim' | 'comparison' }>;

/** Parses a `when`: the connectives of formulas over claims and comparisons of estimates.
 *  @param lineOf  line of the file on which an offset of `text` stands; thresholds are shown with it. */
export function parseCondition(
  text: string,
  names: EvidenceNames,
  lineOf: (offset: number) => number = () => 1,
): ParsedCondition {
  const doubts: FormulaError[] = [];
  const parsed = parseConnected<Leaf>(text, operands.evidence, (token, stream) => {
    const operator = stream.peek();
    if (operator?.kind === 'operator') {
      if (names.claims.has(token.text)) {
        return stream.fail('not-an-estimate', messages.comparisonClaim(token.text), token);
      }
      if (!names.estimates.has(token.text)) {
        stream.note('unknown-estimate', unknownEstimate(token.text), token);
      }
      stream.take();
      return {
        kind: 'comparison',
        estimate: token.text,
        operator: operator.text as ComparisonOperator,
        right: rightSide(token),
      };
    }
    if (names.claims.has(token.text)) return { kind: 'claim', claim: token.text };
    if (names.estimates.has(token.text)) {
      return stream.fail('comparison', messages.comparisonMissing(token.text), token);
    }
    if (isShouted(token.text)) {
      return stream.fail('formula-token', messages.formulaCase(token.text), token);
    }
    const known = [...names.claims, ...names.estimates];
    const message = messages.unknownOf(
      'claim',
      token.text,
      didYouMean(token.text, known),
      known,
      messages.noneOf('claim'),
    );
    stream.note('unknown-claim', message, token);
    return { kind: 'claim', claim: token.text };

    function rightSide(left: Token): Extract<Leaf, { kind: 'comparison' }>['right'] {
      const right = stream.take();
      if (right?.kind === 'number') {
        const value = Number(right.text.replaceAll('_', ''));
        if (!Number.isFinite(value)) {
          return stream.fail('comparison', messages.numberTooLarge(right.text), right);
        }
        return { kind: 'number', value, line: lineOf(right.start) };
      }
      if (right?.kind === 'word' && names.estimates.has(right.text)) {
        const units = [names.units?.get(left.text), names.units?.get(right.text)] as const;
        if (units[0] !== undefined && units[1] !== undefined && units[0] !== units[1]) {
          const text = messages.differentUnits([left.text, right.text], [units[0], units[1]]);
          stream.note('different-units', text, { ...left, end: right.end });
        } else if (
          left.text !== right.text &&
          (units[0] === undefined) !== (units[1] === undefined)
        ) {
          const [having, missing] = units[0] === undefined ? [right, left] : [left, right];
          const unit = (units[0] ?? units[1])!;
          const text = messages.oneUnitOnly([having.text, missing.text], unit);
          const doubt = { code: 'one-unit-only', ...said(text), start: left.start, end: right.end };
          if (!doubts.some(({ message }) => message === doubt.message)) doubts.push(doubt);
        }
        return { kind: 'estimate', estimate: right.text };
      }
      if (right?.kind === 'word' && !names.claims.has(right.text)) {
        stream.note('unknown-estimate', unknownEstimate(right.text), right);
        return { kind: 'estimate', estimate: right.text };
      }
      return stream.fail('comparison', messages.comparisonRight(), right ?? null);
    }

    function unknownEstimate(id: string): Text {
      const known = [...names.estimates];
      const none = messages.noneOf('estimate');
      return messages.unknownOf('estimate', id, didYouMean(id, known), known, none);
    }
  });
  return 'value' in parsed && doubts.length > 0 ? { ...parsed, doubts } : parsed;
}
