import type { Case } from '@casus/casefile';
import { undecidedComparisons } from '@casus/evidence';
import type { AssessmentDocument } from './document.ts';
import type { AssessmentOptions, Setting } from './options.ts';

/** Which case it is. */
export function caseRow(
  theCase: Case,
  setting: Setting,
  options: AssessmentOptions,
): AssessmentDocument['case'] {
  return {
    title: theCase.title,
    file: options.file ?? null,
    asOf: setting.asOf?.text ?? null,
  };
}

/** Who decides, and what. */
export function parties(theCase: Case): Pick<AssessmentDocument, 'decisionMakers' | 'options'> {
  return {
    decisionMakers: theCase.decisionMakers.map((dm) => ({
      id: dm.id,
      name: dm.name,
      options: dm.options.map((k) => theCase.options[k]!.name),
    })),
    options: theCase.options.map(({ name, decisionMaker, text }) => ({
      id: name,
      decisionMaker: theCase.decisionMakers[decisionMaker]!.id,
      text,
    })),
  };
}

/** What is taken for granted, in words. */
export function assumptions(theCase: Case, { assumed, evidence, space }: Setting): string[] {
  return [
    'in the base world a claim is true where its credence is above one half, and false otherwise',
    'in the base world an estimate stands at its heaviest alternative',
    ...space.shared.map(
      ({ claims, origins }) =>
        `claims ${claims.join(', ')} share an origin (${origins.join(', ')}) and move together`,
    ),
    space.factors.length > 1
      ? 'other claims and estimates turn out independently of each other, but for stated dependence'
      : '',
    ...undecidedComparisons(theCase, evidence, assumed).map(
      ([a, b]) =>
        `estimates ${a} and ${b} may lie in the same part of their figures: there either may be the greater, about as likely`,
    ),
    ...[...assumed].map(
      ([id, value]) =>
        `${theCase.claims.has(id) ? 'claim' : 'estimate'} ${id} is set to ${value} by hand`,
    ),
  ].filter((text) => text !== '');
}
