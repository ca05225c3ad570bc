import { type Edit, idFrom } from '@casus/casefile';
import { linesIn } from '../../linesIn.ts';

/** A case before it has a text: what the five steps ask for, in the order in which they ask. */
export interface Draft {
  readonly title: string;
  /** Whether each has options, or states are listed with the moves between them. */
  readonly form: 'options' | 'states';
  /** One a line, where they are listed. */
  readonly states: string;
  readonly parties: readonly PartyDraft[];
  /** Options taken now, or the one state that it is now. */
  readonly taken: readonly OptionRef[];
  readonly question: { readonly words: string; readonly option: OptionRef | null };
}

export interface PartyDraft {
  readonly name: string;
  /** One a line. */
  readonly options: string;
  /** Where states are listed: from which it can move to which, by their places. */
  readonly moves?: readonly Move[];
  /** Most important first. */
  readonly wants: readonly Want[];
}

export type Move = readonly [from: number, to: number];

/** A party and the place of the option among its own; of a state, 0 and its place. */
export type OptionRef = `${number}.${number}`;

/** That an option is taken or a state reached, or is not. */
export interface Want {
  readonly option: OptionRef;
  readonly isTaken: boolean;
}

export const emptyDraft: Draft = {
  title: '',
  form: 'options',
  states: '',
  parties: [
    { name: '', options: '', wants: [] },
    { name: '', options: '', wants: [] },
  ],
  taken: [],
  question: { words: '', option: null },
};

/** The draft in another form: what was chosen among options is none of the states, and the reverse. */
export function inForm(draft: Draft, form: Draft['form']): Draft {
  return {
    ...draft,
    form,
    parties: draft.parties.map((party) => ({ ...party, wants: [] })),
    taken: [],
    question: { ...draft.question, option: null },
  };
}

/** Texts of a party's options. */
function optionTexts({ options }: PartyDraft): string[] {
  return linesIn(options);
}

export function stateTexts({ states }: Draft): string[] {
  return linesIn(states);
}

/** What can be so in the end: every option of a draft, or every state. */
export function allOptions(draft: Draft): readonly {
  readonly ref: OptionRef;
  /** Null for a state. */
  readonly party: string | null;
  readonly text: string;
  /** The party and the text. */
  readonly label: string;
}[] {
  if (draft.form === 'states') {
    return stateTexts(draft).map((text, k) => ({ ref: `0.${k}`, party: null, text, label: text }));
  }
  return draft.parties.flatMap((party, i) =>
    optionTexts(party).map((text, k) => {
      const name = party.name.trim() || `Party ${i + 1}`;
      return { ref: `${i}.${k}` as const, party: name, text, label: `${name}: ${text}` };
    }),
  );
}

/** What the step still needs; null where one may go on. */
export function missing(draft: Draft, step: number): string | null {
  const named = draft.parties.filter(({ name }) => name.trim() !== '');
  switch (step) {
    case 1:
      return draft.title.trim() === '' ? 'A title is needed.' : null;
    case 2:
      if (named.length === 0) return 'At least one decision maker is needed.';
      return twice(draft) ?? tooFew(draft);
    case 4:
      return draft.question.option === null ? 'Choose what is asked about.' : null;
    default:
      return null;
  }
}

function tooFew(draft: Draft): string | null {
  if (draft.form === 'states') {
    return stateTexts(draft).length < 2 ? 'At least two states are needed, one a line.' : null;
  }
  if (draft.parties.some((party) => party.name.trim() === '' && party.options.trim() !== '')) {
    return 'A decision maker with options needs a name.';
  }
  return allOptions(draft).length === 0 ? 'At least one option is needed, one a line.' : null;
}

/** What stands there twice and could not be told apart. */
function twice(draft: Draft): string | null {
  const name = repeated(draft.parties.map((party) => party.name.trim()));
  if (name !== undefined) return `Two decision makers are called “${name}”.`;
  if (draft.form === 'states') {
    const state = repeated(stateTexts(draft));
    return state === undefined ? null : `“${state}” stands twice among the states.`;
  }
  for (const party of draft.parties) {
    const option = repeated(optionTexts(party));
    if (option !== undefined) return `“${option}” stands twice among the options of ${party.name}.`;
  }
  return null;
}

/** The first text that was there before, in whatever case. */
function repeated(texts: readonly string[]): string | undefined {
  const same = texts.map((text) => text.toLocaleLowerCase());
  return texts.find((text, at) => text !== '' && same.indexOf(same[at]!) < at);
}

/** The text that a new case begins with. */
export const firstText = 'casus: 1\n';

/** What makes the case of the first text. */
export function draftEdits(draft: Draft): Edit[] {
  const ids = new Map<OptionRef, string>();
  const taken = new Set<string>();
  for (const { ref, text } of allOptions(draft)) {
    const id = idFrom(text, `option-${taken.size + 1}`, taken);
    taken.add(id);
    ids.set(ref, id);
  }
  const parties = new Map<string, unknown>();
  for (const [i, party] of draft.parties.entries()) {
    const name = party.name.trim();
    if (name === '') continue;
    const id = idFrom(name, `party-${i + 1}`, new Set(parties.keys()));
    const can = draft.form === 'states' ? movesOf(draft, party, ids) : optionsOf(i, party, ids);
    const preferences = party.wants.flatMap(({ option, isTaken }) => {
      const what = ids.get(option);
      return what === undefined ? [] : [isTaken ? what : `not ${what}`];
    });
    parties.set(id, {
      name,
      ...can,
      ...(preferences.length === 0 ? {} : { preferences }),
    });
  }
  const asked = draft.question.option === null ? undefined : ids.get(draft.question.option);
  const about = allOptions(draft).find(({ ref }) => ref === draft.question.option);
  const words = draft.question.words.trim() || `${about?.label}?`;
  const now = draft.taken.flatMap((ref) => ids.get(ref) ?? []);
  const [state] = now;
  return [
    { path: ['title'], value: draft.title.trim() },
    ...(draft.form === 'states' ? [{ path: ['states'], value: [...ids.values()] }] : []),
    { path: ['decisionMakers'], value: Object.fromEntries(parties) },
    ...(draft.form === 'options' ? [{ path: ['statusQuo'], value: now }] : []),
    ...(draft.form === 'states' && state !== undefined
      ? [{ path: ['statusQuo'], value: state }]
      : []),
    ...(asked === undefined
      ? []
      : [
          {
            path: ['questions'],
            value: {
              [idFrom(words, 'question-1', new Set())]: { ask: asked, text: words },
            },
          },
        ]),
  ];
}

/** The options of a party, as its entry has them. */
function optionsOf(
  i: number,
  party: PartyDraft,
  ids: ReadonlyMap<OptionRef, string>,
): { readonly options?: unknown } {
  const options = optionTexts(party).map((text, k) => [ids.get(`${i}.${k}`)!, text] as const);
  return options.length === 0 ? {} : { options: Object.fromEntries(options) };
}

/** The moves of a party between listed states. */
function movesOf(
  draft: Draft,
  { moves = [] }: PartyDraft,
  ids: ReadonlyMap<OptionRef, string>,
): { readonly moves?: unknown } {
  const own = stateTexts(draft).flatMap((_, from) => {
    const targets = moves.filter(([a]) => a === from).flatMap(([, to]) => ids.get(`0.${to}`) ?? []);
    return targets.length === 0 ? [] : [[ids.get(`0.${from}`)!, targets] as const];
  });
  return own.length === 0 ? {} : { moves: Object.fromEntries(own) };
}
