import type { Answer, Assessment, FlipRow, StateRow, Step, WithoutRow } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { type Block, heading, list, paragraph, strong } from './blocks.ts';
import { evidenceBlocks } from './evidenceBlocks.ts';
import {
  changeInWords,
  enumeration,
  figure,
  formulaInWords,
  moversOf,
  nameOf,
  stateInWords,
} from './words.ts';

/** Sanctions spelled out per decision maker and outcome; the rest is counted. */
const maxSanctions = 3;
const maxOutcomes = 12;

/** The assessment in words: the answers come first, the evidence ledger last. */
export function assessmentBlocks(theCase: Case, assessment: Assessment): Block[] {
  const { document } = assessment;
  const asOf = document.case.asOf === null ? '' : `, as of ${document.case.asOf}`;
  return [
    heading(`${theCase.title}${asOf}`, 1),
    ...(theCase.question === null ? [] : [paragraph(theCase.question)]),
    ...answerBlocks(theCase, assessment),
    ...outcomeBlocks(theCase, assessment),
    ...changeBlocks(theCase, assessment),
    ...heldBlocks(theCase, assessment),
    ...whyNotBlocks(theCase, assessment),
    ...conceptBlocks(assessment),
    ...pathBlocks(theCase, assessment),
    ...partyBlocks(theCase, assessment),
    ...evidenceBlocks(theCase, assessment),
    ...methodBlocks(assessment),
  ];
}

function answerBlocks(theCase: Case, { document }: Assessment): Block[] {
  const questions = Object.entries(document.questions);
  if (questions.length === 0) {
    return [paragraph('The case asks no question; `questions:` in the file adds them.')];
  }
  return [
    heading('Answers'),
    ...questions.map(([id, { text, answer }]) =>
      strong(
        `${text === theCase.questions.get(id)?.ask.text ? `Does it come to: ${text}?` : text} — ${answerWord(answer)}`,
      ),
    ),
  ];
}

function answerWord(answer: Answer): string {
  return {
    yes: 'Yes, in every outcome.',
    open: 'Open: in some outcomes, not in others.',
    no: 'No, in no outcome.',
    unsettled: 'Unsettled: nothing comes to rest.',
  }[answer];
}

function outcomeBlocks(theCase: Case, { document, state }: Assessment): Block[] {
  const { outcomes } = document;
  const shown = outcomes.states.slice(0, maxOutcomes);
  const more = outcomes.states.length - shown.length;
  const left = outcomes.dropped.filter(({ because }) => because === 'coalition');
  const unreached = document.counts.dropped - left.length;
  return [
    heading(outcomes.states.length === 1 ? 'What holds' : 'What may hold'),
    ...(outcomes.unsettled === null ? [] : [paragraph(`Nothing holds: ${outcomes.unsettled}.`)]),
    list(shown.map((n) => `State ${n}: ${stateInWords(theCase, state(n))}.`)),
    ...(more > 0 ? [paragraph(`And ${more} more; \`casus states\` lists them.`)] : []),
    ...(outcomes.mayCycle
      ? [paragraph('From some states that can be reached the parties may go round and round.')]
      : []),
    ...left.map(({ state: n, members, to }) =>
      paragraph(
        `State ${n} would hold against each party alone (${stateInWords(theCase, state(n))}), but ${moversOf(theCase, { by: members, to: to! })} leave it for state ${to}: ${changeInWords(theCase, state(n), state(to!))}.`,
      ),
    ),
    ...(unreached > 0
      ? [
          paragraph(
            `${unreached} more ${unreached === 1 ? 'state' : 'states'} would hold, but nothing leads there from the status quo.`,
          ),
        ]
      : []),
  ];
}

function changeBlocks(theCase: Case, { document }: Assessment): Block[] {
  const changed = new Set(document.flips.flatMap(({ change }) => Object.keys(change)));
  const ask = (id: string): string => document.questions[id]?.text ?? id;
  const turn = ({ question, from, to }: { question: string; from: Answer; to: Answer }): string =>
    `“${ask(question)}” turns from ${from} to ${to}`;
  const flips = document.flips.map((flip) => `${flipInWords(theCase, flip)}: ${turn(flip)}.`);
  const without = document.without.map((row) => `Without ${leftOut(theCase, row)}: ${turn(row)}.`);
  const entries = [
    ...Object.entries(document.claims).map(([id, row]) => ({ id, row, kind: 'claim' })),
    ...Object.entries(document.estimates).map(([id, row]) => ({ id, row, kind: 'estimate' })),
  ];
  const still = entries.filter(({ id, row }) => row.connected && !changed.has(id));
  const apart = entries.filter(({ row }) => !row.connected);
  return [
    heading('What would change the answer'),
    ...(without.length > 0
      ? [list(without)]
      : [paragraph('No single report, origin or source, left out, changes an answer.')]),
    ...(flips.length > 0
      ? [paragraph('Taken the other way:'), list(flips)]
      : [paragraph('No single claim or estimate, taken the other way, changes an answer.')]),
    ...(still.length > 0
      ? [
          heading('What would not'),
          list(
            still.map(
              ({ id }) =>
                `${theCase.claims.get(id)?.statement ?? `${id}, at any of its reported figures`} — true or not, no answer changes.`,
            ),
          ),
        ]
      : []),
    ...(apart.length > 0
      ? [
          paragraph(
            `Not connected to the model (no \`when\` mentions them): ${enumeration(apart.map(({ id }) => id))}.`,
          ),
        ]
      : []),
  ];
}

function flipInWords(theCase: Case, { change }: FlipRow): string {
  return Object.entries(change)
    .map(([id, value]) => {
      if (typeof value === 'boolean') {
        const statement = theCase.claims.get(id)?.statement ?? id;
        return `If it is ${value ? 'true' : 'not true'} that “${statement}”`;
      }
      const estimate = theCase.estimates.get(id);
      const range =
        value.low === value.high ? figure(value.low) : `${figure(value.low)}–${figure(value.high)}`;
      const who = (estimate?.reports ?? [])
        .filter(({ quantity }) => {
          const figures =
            quantity.kind === 'range' ? [quantity.low, quantity.high] : [quantity.value];
          return figures.some((each) => each >= value.low && each <= value.high);
        })
        .map(({ source }) => theCase.sources.get(source)?.name ?? source);
      return `If ${id} is ${range}${who.length > 0 ? ` (${enumeration([...new Set(who)])})` : ''}`;
    })
    .join(' and ');
}

function leftOut(theCase: Case, row: WithoutRow): string {
  if ('report' in row) return `report ${row.report}`;
  if ('origin' in row) {
    return `everything that goes back to ${theCase.sources.get(row.origin)?.name ?? row.origin}`;
  }
  return `everything from ${theCase.sources.get(row.source)?.name ?? row.source}`;
}

function stepsInWords(
  theCase: Case,
  state: (n: number) => StateRow,
  from: number,
  steps: readonly Step[],
): string {
  let at = from;
  return steps
    .map((step) => {
      const words = `${moversOf(theCase, step)} (${changeInWords(theCase, state(at), state(step.to))}) to state ${step.to}`;
      at = step.to;
      return words;
    })
    .join(', then ');
}

function heldBlocks(theCase: Case, { document, state }: Assessment): Block[] {
  if (document.held.length === 0) return [];
  const items = document.held.map(({ state: n, decisionMaker, improvements, nImprovements }) => {
    const who = `State ${n}, ${nameOf(theCase, decisionMaker)}`;
    if (nImprovements === 0) return `${who}: has no improvement to move to.`;
    const shown = improvements.slice(0, maxSanctions).map(({ to, sanction }) => {
      const move = changeInWords(theCase, state(n), state(to));
      return `would rather (${move}), but ${stepsInWords(theCase, state, to, sanction)} leaves it no better off`;
    });
    const more = nImprovements - shown.length;
    return `${who}: ${shown.join('; ')}${more > 0 ? `; and ${more} more, each deterred` : ''}.`;
  });
  return [heading('How it is held in place'), list(items)];
}

function whyNotBlocks(theCase: Case, { document, state }: Assessment): Block[] {
  return Object.entries(document.whyNot).flatMap(([id, rows]) => [
    heading(`Why not: ${document.questions[id]?.text ?? id}`),
    ...(rows.length === 0
      ? [paragraph('No state of this world has it.')]
      : [
          list(
            rows.map(({ state: n, leaves }) => {
              const where = `State ${n} (${stateInWords(theCase, state(n))})`;
              if (leaves.length === 0) {
                return `${where} would hold, but nothing leads there from the status quo.`;
              }
              const who = leaves.map(
                (step) =>
                  `${moversOf(theCase, step)} (${changeInWords(theCase, state(n), state(step.to))})`,
              );
              return `${where} would be left by ${enumeration(who, 'or')}.`;
            }),
          ),
        ]),
  ]);
}

function conceptBlocks({ document }: Assessment): Block[] {
  const questions = Object.values(document.questions);
  if (questions.length === 0) return [];
  const names = Object.keys(
    questions[0]!.byConcept,
  ) as (keyof (typeof questions)[0]['byConcept'])[];
  return [
    heading('Under other concepts'),
    {
      kind: 'table',
      head: ['question', ...names],
      rows: questions.map(({ text, byConcept }) => [
        text,
        ...names.map((concept) => byConcept[concept] ?? '–'),
      ]),
    },
  ];
}

function pathBlocks(theCase: Case, { document, state }: Assessment): Block[] {
  const { statusQuo, paths, outcomes } = document;
  if (statusQuo === null || paths === null) return [];
  const items = paths
    .filter(({ to }) => outcomes.states.includes(to))
    .slice(0, maxOutcomes)
    .map(({ to, byImprovements, byMoves }) => {
      if (to === statusQuo) return `State ${to} is the status quo.`;
      if (byImprovements !== null) {
        return `State ${to}: ${stepsInWords(theCase, state, statusQuo, byImprovements)}.`;
      }
      return byMoves === null
        ? `State ${to}: no moves lead there.`
        : `State ${to}, not by improvements alone: ${stepsInWords(theCase, state, statusQuo, byMoves)}.`;
    });
  return [
    heading('How it gets there'),
    paragraph(`Now, state ${statusQuo}: ${stateInWords(theCase, state(statusQuo))}.`),
    list(items),
  ];
}

function partyBlocks(theCase: Case, { document, state }: Assessment): Block[] {
  return document.preferences.flatMap(({ decisionMaker, statements, best, worst }, i) => {
    const { preferences } = theCase.decisionMakers[i]!;
    const words = statements.map((row, at) => {
      const statement = preferences.kind === 'statements' ? preferences.statements[at] : undefined;
      const formula =
        statement === undefined ? row.text : formulaInWords(theCase, statement.formula);
      const when =
        row.when === null ? '' : ` [when ${row.when}: ${row.present ? 'yes' : 'not here'}]`;
      const because = row.because.length === 0 ? '' : ` because of ${enumeration(row.because)}`;
      const note = row.note === null ? '' : ` — ${row.note}`;
      return `${at + 1}. ${formula}${when}${because}${note}`;
    });
    return [
      heading(`What ${nameOf(theCase, decisionMaker)} wants`),
      ...(words.length > 0 ? [list(words)] : []),
      list([
        ...best.map(
          (n, at) =>
            `${at === 0 ? 'best' : 'next'}: state ${n}, ${stateInWords(theCase, state(n))}`,
        ),
        ...worst.map(
          (n, at) =>
            `${at === 0 ? 'worst' : 'next worst'}: state ${n}, ${stateInWords(theCase, state(n))}`,
        ),
      ]),
    ];
  });
}

function methodBlocks({ document, warnings }: Assessment): Block[] {
  const { concept, assumptions, version } = document.method;
  return [
    heading('Method'),
    paragraph(
      `Concept ${concept}; ${document.counts.states} states; one world. Casus ${version}. It says who claims what and what follows, never what is true.`,
    ),
    list([...assumptions, ...warnings]),
  ];
}
