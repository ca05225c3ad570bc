import type { Case, ComparisonOperator, EvidenceCondition } from '@casus/casefile';

/** A `when` in words: `if “the army was warned” is not true and the figure for fighters is more than
 *  10,000 (your threshold, line 41)`. */
export function describeCondition(condition: EvidenceCondition, theCase: Case): string {
  if (condition.kind === 'constant') return condition.value ? 'always' : 'never';
  return `if ${words(condition, theCase)}`;
}

function words(condition: EvidenceCondition, theCase: Case): string {
  const inside = (part: EvidenceCondition): string => {
    const isJoined = part.kind in joined;
    return isJoined ? `(${words(part, theCase)})` : words(part, theCase);
  };
  switch (condition.kind) {
    case 'constant':
      return condition.value ? 'true' : 'false';
    case 'claim':
      return `${quoted(condition.claim, theCase)} is true`;
    case 'comparison': {
      const { estimate, operator, right } = condition;
      const other =
        right.kind === 'number'
          ? `${figure(right.value)} (your threshold, line ${right.line})`
          : `the figure for ${right.estimate}`;
      return `the figure for ${estimate} is ${comparisons[operator]} ${other}`;
    }
    case 'not':
      return condition.of.kind === 'claim'
        ? `${quoted(condition.of.claim, theCase)} is not true`
        : `it is not so that ${inside(condition.of)}`;
    default:
      return `${inside(condition.left)} ${joined[condition.kind]} ${inside(condition.right)}`;
  }
}

const comparisons: Record<ComparisonOperator, string> = {
  '<': 'less than',
  '<=': 'at most',
  '>': 'more than',
  '>=': 'at least',
};

const joined = { and: 'and', or: 'or', if: 'if', iff: 'if and only if' } as const;

function quoted(claim: string, theCase: Case): string {
  const statement = theCase.claims.get(claim)?.statement ?? claim;
  return `“${statement.trim().replace(/\.$/, '')}”`;
}

function figure(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 20 });
}
