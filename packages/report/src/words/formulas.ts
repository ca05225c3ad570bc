import type { Case } from '@casus/casefile';
import type { Formula } from '@casus/engine';
import { lowerFirst, quoted } from './phrases.ts';

type Connective = 'and' | 'or' | 'if' | 'iff';

const words: Readonly<Record<Connective, string>> = {
  and: 'and',
  or: 'or',
  if: 'if',
  iff: 'if and only if',
};

/** A formula over options in words: who does what, if what. */
export function formulaInWords(theCase: Case, formula: Formula): string {
  const inside = (part: Formula, of: Connective): string =>
    within(part, of, formulaInWords(theCase, part));
  switch (formula.kind) {
    case 'constant':
      return formula.value ? 'anything' : 'nothing';
    case 'atom':
      return atomInWords(theCase, formula.index, true);
    case 'not':
      return formula.of.kind === 'atom'
        ? atomInWords(theCase, formula.of.index, false)
        : `not (${formulaInWords(theCase, formula.of)})`;
    default:
      return joined(
        formula.kind,
        inside(formula.left, formula.kind),
        inside(formula.right, formula.kind),
      );
  }
}

function atomInWords(theCase: Case, index: number, isTaken: boolean): string {
  if (theCase.stateNames !== null) {
    return `${isTaken ? 'it is' : 'it is not'} ${quoted(theCase.stateNames[index]!)}`;
  }
  const { decisionMaker, done, notDone, text } = theCase.options[index]!;
  const { name } = theCase.decisionMakers[decisionMaker]!;
  const predicate = isTaken ? done : notDone;
  if (predicate !== null) return `${name} ${predicate}`;
  return `${name} ${isTaken ? 'does' : 'does not'}: ${lowerFirst(text)}`;
}

function joined(kind: Connective, left: string, right: string): string {
  return `${left} ${words[kind]} ${right}`;
}

/** Brackets where another connective is inside: the words bind less clearly than the formula. */
function within(part: Formula, of: Connective, text: string): string {
  const isPlain = !Object.hasOwn(words, part.kind);
  const isSame = part.kind === of && (of === 'and' || of === 'or');
  return isPlain || isSame ? text : `(${text})`;
}
