import { whatIf } from '@casus/assessment';
import {
  type Case,
  CaseEditError,
  caseAtoms,
  type Edit,
  editCase,
  parseCase,
} from '@casus/casefile';
import { whatIfBlocks } from '@casus/report';
import { formulaOf } from './formulaOf.ts';
import { type Io, UsageProblem } from './io.ts';
import { loadCase } from './loadCase.ts';
import { checkTargets, formatOf, show, styleOf } from './output.ts';
import { decisionMakerOf, type Flags, settingsOf, unknown, withQuestion } from './settings.ts';

/** What `casus whatif` changes. */
export interface WhatIfFlags extends Flags {
  readonly addOption?: readonly string[];
  readonly dropOption?: readonly string[];
  readonly forbid?: readonly string[];
  readonly ally?: readonly string[];
}

export function runWhatIf(io: Io, file: string, flags: WhatIfFlags): number {
  formatOf(flags);
  styleOf(io, flags);
  const loaded = loadCase(io, file, flags);
  if ('exit' in loaded) return loaded.exit;
  checkTargets(io, flags, [file]);
  const { changes, text } = changed(loaded.theCase, loaded.text, flags);
  if (changes.length === 0) {
    throw new UsageProblem(
      'say what is otherwise: --add-option, --drop-option, --forbid or --ally',
    );
  }
  const { case: after, diagnostics } = parseCase(text);
  if (after === null) {
    const mistakes = diagnostics.filter(({ severity }) => severity === 'error');
    throw new UsageProblem(
      `with that the case has errors: ${mistakes.map(({ message }) => message).join('; ')}`,
    );
  }
  const before = withQuestion(loaded.theCase, flags.question);
  const options = { ...settingsOf(before, flags, file), signal: io.signal };
  const document = whatIf(before, withQuestion(after, flags.question), options, changes);
  return show(io, flags, {
    title: before.title,
    blocks: whatIfBlocks(before, after, document),
    document,
  });
}

/** The changes in words, and the text of the case with them. */
function changed(
  theCase: Case,
  text: string,
  { addOption = [], dropOption = [], forbid = [], ally = [] }: WhatIfFlags,
): { readonly changes: string[]; readonly text: string } {
  const made = [
    ...addOption.map((written) => adding(theCase, written)),
    ...dropOption.map((word) => dropping(theCase, word)),
    ...forbid.map((formula) => forbidding(theCase, formula)),
    ...ally.map((members) => allying(theCase, members)),
  ];
  try {
    return {
      changes: made.map(({ words }) => words),
      text: made.reduce((now, { edits }) => editCase(now, edits), text),
    };
  } catch (problem) {
    if (!(problem instanceof CaseEditError)) throw problem;
    throw new UsageProblem(problem.message);
  }
}

interface Change {
  readonly words: string;
  readonly edits: readonly Edit[];
}

/** "iraq.ceasefire" or "iraq.ceasefire=Offer a ceasefire". */
function adding(theCase: Case, written: string): Change {
  checkOptionForm(theCase, '--add-option');
  const [, dm, id, text] = /^([^.=]+)\.([^.=]+)(?:=(.*))?$/.exec(written.trim()) ?? [];
  if (dm === undefined || id === undefined) {
    throw new UsageProblem(
      `--add-option takes whose option it is and its id, as in iraq.ceasefire="Offer a ceasefire", not "${written}"`,
    );
  }
  const owner = theCase.decisionMakers.find((one) => one.id === decisionMakerOf(theCase, dm))!;
  if (owner.options.some((k) => theCase.options[k]!.id === id)) {
    throw new UsageProblem(`${owner.name} has an option "${id}" already`);
  }
  return {
    words: `${owner.name} has another option: ${text ?? id}`,
    edits: [{ path: ['decisionMakers', dm, 'options', id], value: text ?? id }],
  };
}

/** Never taken, also not now. */
function dropping(theCase: Case, word: string): Change {
  checkOptionForm(theCase, '--drop-option');
  const atoms = caseAtoms(theCase);
  const found = atoms.find(word.trim());
  if (found.length > 1) {
    throw new UsageProblem(`"${word}" is ambiguous: ${found.map(({ name }) => name).join(' or ')}`);
  }
  const [one] = found;
  if (one === undefined) {
    const known = theCase.options.map(({ name }) => name);
    throw unknown('option', word, known);
  }
  const option = theCase.options[one.index]!;
  const { statusQuo } = theCase;
  const taken = statusQuo?.kind === 'options' ? statusQuo.taken.indexOf(one.index) : -1;
  return {
    words: `${theCase.decisionMakers[option.decisionMaker]!.name} has no such option: ${option.text}`,
    edits: [
      ...(taken < 0 ? [] : [{ path: ['statusQuo', taken], remove: true } as const]),
      never(theCase, one.name),
    ],
  };
}

function forbidding(theCase: Case, formula: string): Change {
  formulaOf(theCase, formula, '--forbid');
  return {
    words: `This cannot be: ${formula.trim()}`,
    edits: [never(theCase, formula.trim())],
  };
}

/** A pattern that leaves the states their numbers, which rankings may speak of. */
function never({ infeasible }: Case, formula: string): Edit {
  return { path: ['infeasible', infeasible.length], insert: { never: formula, when: 'true' } };
}

function allying(theCase: Case, members: string): Change {
  const ids = members.split(',').map((id) => decisionMakerOf(theCase, id.trim())!);
  if (new Set(ids).size < 2) {
    throw new UsageProblem(
      `--ally takes two or more decision makers with commas, not "${members}"`,
    );
  }
  const names = ids.map((id) => theCase.decisionMakers.find((dm) => dm.id === id)!.name);
  return {
    words: `${names.slice(0, -1).join(', ')} and ${names.at(-1)} may act together`,
    edits: [{ path: ['coalitions', theCase.coalitions.length], insert: ids }],
  };
}

function checkOptionForm({ stateNames }: Case, option: string): void {
  if (stateNames === null) return;
  throw new UsageProblem(`${option} needs options; this case lists states`);
}
