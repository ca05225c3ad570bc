import type { Credibility, Grading, OpinionTriple, Reliability } from '@casus/casefile';

/** Belief, disbelief and uncertainty; they sum to 1. Source: Jøsang 2016, Subjective Logic. */
export interface Opinion {
  readonly belief: number;
  readonly disbelief: number;
  readonly uncertainty: number;
}

/** Knowing nothing. */
export const vacuous: Opinion = { belief: 0, disbelief: 0, uncertainty: 1 };

/** Opinions per grade on either axis of the Admiralty scale: a convention, which a case may replace. */
const convention: readonly OpinionTriple[] = [
  [0.9, 0.02, 0.08],
  [0.7, 0.05, 0.25],
  [0.5, 0.1, 0.4],
  [0.25, 0.25, 0.5],
  [0.05, 0.45, 0.5],
  [0, 0, 1],
];

/** What a grade stands for unless a case says otherwise. */
export function usualOpinion(grade: Reliability | Credibility): OpinionTriple {
  return convention[typeof grade === 'number' ? grade - 1 : 'ABCDEF'.indexOf(grade)]!;
}

/** What the sum of three decimal fractions may miss 1 by: below it an opinion is without uncertainty. */
const rounding = 1e-9;

/** Belief that what a source of this grade reports can be relied on, in [0, 1]. */
export function reliabilityBelief(grade: Reliability, grading: Grading | null): number {
  return (grading?.reliability.get(grade) ?? usualOpinion(grade))[0];
}

/** The opinion a report gives of its claim.
 *
 *  Credibility is the analyst's judgement of the information, so its disbelief stands whatever the
 *  source; only support is discounted by the source's reliability. A worse source therefore never
 *  supports more. A denial swaps belief and disbelief. */
export function reportOpinion(
  reliability: Reliability,
  credibility: Credibility,
  stance: 'asserts' | 'denies',
  grading: Grading | null,
): Opinion {
  const graded = grading?.credibility.get(credibility) ?? usualOpinion(credibility);
  const trust = reliabilityBelief(reliability, grading);
  // The word of somebody who cannot be judged is ignorance, unless it speaks against itself.
  if (trust === 0 && graded[0] > graded[1]) return vacuous;
  const support = trust * graded[0];
  const against = graded[1];
  const left = 1 - support - against;
  const uncertainty = left > rounding ? left : 0;
  return stance === 'asserts'
    ? { belief: support, disbelief: against, uncertainty }
    : { belief: against, disbelief: support, uncertainty };
}

/** Which way a report can pull its claim: what is more likely than not so on its face never speaks
 *  against itself, however little its source is trusted. */
export function reportSide(
  { belief, disbelief }: Opinion,
  credibility: Credibility,
  stance: 'asserts' | 'denies',
  grading: Grading | null,
): 'for' | 'against' | null {
  const graded = grading?.credibility.get(credibility) ?? usualOpinion(credibility);
  if (graded[0] > graded[1]) return stance === 'asserts' ? 'for' : 'against';
  if (belief === disbelief) return null;
  return belief > disbelief ? 'for' : 'against';
}

/** Averaging fusion, for reports of one origin: b = Σ bᵢ·Π_{j≠i} uⱼ / Σ Π_{j≠i} uⱼ. Opinions without
 *  uncertainty outweigh all others and are averaged among themselves.
 *  Source: Jøsang 2016, §12.5; the pairwise form is not associative. */
export function averagingFusion(opinions: readonly Opinion[]): Opinion {
  const certain = opinions.filter(({ uncertainty }) => uncertainty <= 0);
  const counted = certain.length > 0 ? certain : opinions;
  if (counted.length === 0) return vacuous;
  let belief = 0;
  let disbelief = 0;
  let total = 0;
  for (const one of counted) {
    // Dividing the products by the product of all uncertainties leaves the weights 1 / u.
    const weight = certain.length > 0 ? 1 : 1 / one.uncertainty;
    belief += weight * one.belief;
    disbelief += weight * one.disbelief;
    total += weight;
  }
  return {
    belief: belief / total,
    disbelief: disbelief / total,
    uncertainty: certain.length > 0 ? 0 : counted.length / total,
  };
}

/** Cumulative fusion, for independent origins. Opinions without uncertainty outweigh all others and
 *  are averaged among themselves. Source: Jøsang 2016, §12.3. */
export function cumulativeFusion(opinions: readonly Opinion[]): Opinion {
  const certain = opinions.filter(({ uncertainty }) => uncertainty <= 0);
  if (certain.length > 0) return averagingFusion(certain);
  let fused = vacuous;
  for (const one of opinions) {
    const k = fused.uncertainty + one.uncertainty - fused.uncertainty * one.uncertainty;
    fused = {
      belief: (fused.belief * one.uncertainty + one.belief * fused.uncertainty) / k,
      disbelief: (fused.disbelief * one.uncertainty + one.disbelief * fused.uncertainty) / k,
      uncertainty: (fused.uncertainty * one.uncertainty) / k,
    };
  }
  return fused;
}
