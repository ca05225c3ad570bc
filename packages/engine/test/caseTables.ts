import type { Direction, StabilityConcept } from '../src/index.ts';

/** A published conflict with the states stable for each decision maker, which the literature seldom
 *  prints: they were computed once from the definitions and are kept here as text. */
export interface CaseTable {
  readonly name: string;
  readonly source: string;
  /** What states are called: by number, or by decimal. */
  readonly labels: 'number' | 'decimal';
  readonly form: OptionTable | GraphTable;
  /** Per decision maker best to worst, `~` ties. */
  readonly rankings: readonly string[];
  /** Per concept the stable states of each decision maker. */
  readonly stable: Partial<Record<StabilityConcept, readonly string[]>>;
  /** Equilibria where the source, or two independent programs, give them. */
  readonly equilibria: Partial<Record<StabilityConcept, string>>;
}

interface OptionTable {
  readonly optionCounts: readonly number[];
  /** Absent: every option moves both ways. */
  readonly directions?: readonly Direction[];
  /** One letter per option: Y taken, N not taken, - either. */
  readonly infeasible?: readonly string[];
  readonly coalesce?: readonly string[];
}

interface GraphTable {
  readonly nStates: number;
  /** Per decision maker, by index in the list of states. */
  readonly arcs: readonly (readonly (readonly [number, number])[])[];
}

export const caseTables: readonly CaseTable[] = [
  {
    name: "prisoner's dilemma",
    source: 'the textbook game',
    labels: 'number',
    form: { optionCounts: [1, 1] },
    rankings: ['3>4>1>2', '2>4>1>3'],
    stable: {
      nash: ['1 3', '1 2'],
      gmr: ['1 3 4', '1 2 4'],
      smr: ['1 3 4', '1 2 4'],
      seq: ['1 3 4', '1 2 4'],
      symseq: ['1 3 4', '1 2 4'],
      sim: ['1 3 4', '1 2 4'],
      'seq-tableau': ['1 3 4', '1 2 4'],
    },
    equilibria: { nash: '1', gmr: '1 4', smr: '1 4', seq: '1 4', symseq: '1 4', sim: '1 4' },
  },
  {
    name: 'chicken',
    source: 'the textbook game',
    labels: 'number',
    form: { optionCounts: [1, 1] },
    rankings: ['3>4>2>1', '2>4>3>1'],
    stable: {
      nash: ['2 3', '2 3'],
      gmr: ['2 3 4', '2 3 4'],
      smr: ['2 3 4', '2 3 4'],
      seq: ['2 3', '2 3'],
      symseq: ['2 3', '2 3'],
      sim: ['2 3 4', '2 3 4'],
      'seq-tableau': ['2 3 4', '2 3 4'],
    },
    equilibria: {
      nash: '2 3',
      gmr: '2 3 4',
      smr: '2 3 4',
      seq: '2 3',
      symseq: '2 3',
      sim: '2 3 4',
    },
  },
  {
    name: 'Euphrates 1975',
    source: 'Hipel, Kilgour & Kinsara 2014',
    labels: 'number',
    form: { optionCounts: [2, 1], infeasible: ['YY-'] },
    rankings: ['1>3>6>2>4>5', '2>4>6>1>5>3'],
    stable: {
      nash: ['1 6', '2 4 6'],
      gmr: ['1 3 6', '1 2 4 5 6'],
      smr: ['1 3 6', '2 4 6'],
      seq: ['1 3 6', '2 4 5 6'],
      symseq: ['1 3 6', '2 4 6'],
      sim: ['1 3 6', '2 4 5 6'],
      'seq-tableau': ['1 3 6', '2 4 5 6'],
    },
    equilibria: { nash: '6', gmr: '1 6', smr: '6', seq: '6', symseq: '6', sim: '6' },
  },
  {
    name: 'Elmira, twelve states',
    source: 'Hipel, Fang, Kilgour & Haight 1993',
    labels: 'number',
    form: {
      optionCounts: [1, 3, 1],
      directions: ['forward', 'backward', 'both', 'forward', 'both'],
      infeasible: ['-YY--', '-Y-Y-', '--YY-', '-NNN-'],
    },
    rankings: [
      '9>3>4>10>7>1>2>8>5~6~11~12',
      '1>4>10>7>5~6~11~12>2>3>9>8',
      '9>3>7>1>10>8>4>2>5~6~11~12',
    ],
    stable: {
      nash: ['1 2 3 4 5 6 7 8 9 10 11 12', '1 4 5 6 7 10 11 12', '5 6 7 8 9 10 11 12'],
      gmr: ['1 2 3 4 5 6 7 8 9 10 11 12', '1 4 5 6 7 10 11 12', '1 2 3 4 5 6 7 8 9 10 11 12'],
      smr: ['1 2 3 4 5 6 7 8 9 10 11 12', '1 4 5 6 7 10 11 12', '1 2 3 4 5 6 7 8 9 10 11 12'],
      seq: ['1 2 3 4 5 6 7 8 9 10 11 12', '1 4 5 6 7 10 11 12', '2 3 5 6 7 8 9 10 11 12'],
      symseq: ['1 2 3 4 5 6 7 8 9 10 11 12', '1 4 5 6 7 10 11 12', '2 3 5 6 7 8 9 10 11 12'],
      sim: ['1 2 3 4 5 6 7 8 9 10 11 12', '1 4 5 6 7 10 11 12', '2 3 5 6 7 8 9 10 11 12'],
      'seq-tableau': ['1 2 3 4 5 6 7 8 9 10 11 12', '1 4 5 6 7 10 11 12', '2 3 5 6 7 8 9 10 11 12'],
    },
    equilibria: {
      nash: '5 6 7 10 11 12',
      gmr: '1 4 5 6 7 10 11 12',
      smr: '1 4 5 6 7 10 11 12',
      seq: '5 6 7 10 11 12',
      symseq: '5 6 7 10 11 12',
      sim: '5 6 7 10 11 12',
    },
  },
  {
    name: 'Elmira, the abandon states coalesced',
    source: 'Hipel, Fang, Kilgour & Haight 1993',
    labels: 'number',
    form: {
      optionCounts: [1, 3, 1],
      directions: ['forward', 'backward', 'both', 'forward', 'both'],
      infeasible: ['-YY--', '-Y-Y-', '--YY-', '-NNN-'],
      coalesce: ['---Y-'],
    },
    rankings: ['9>3>4>10>7>1>2>8>5', '1>4>10>7>5>2>3>9>8', '9>3>7>1>10>8>4>2>5'],
    stable: {
      nash: ['1 2 3 4 5 7 8 9 10', '1 4 5 7 10', '5 7 8 9 10'],
      gmr: ['1 2 3 4 5 7 8 9 10', '1 4 5 7 10', '1 2 3 4 5 7 8 9 10'],
      smr: ['1 2 3 4 5 7 8 9 10', '1 4 5 7 10', '1 2 3 4 5 7 8 9 10'],
      seq: ['1 2 3 4 5 7 8 9 10', '1 4 5 7 10', '2 3 5 7 8 9 10'],
      symseq: ['1 2 3 4 5 7 8 9 10', '1 4 5 7 10', '2 3 5 7 8 9 10'],
      sim: ['1 2 3 4 5 7 8 9 10', '1 4 5 7 10', '2 3 5 7 8 9 10'],
      'seq-tableau': ['1 2 3 4 5 7 8 9 10', '1 4 5 7 10', '2 3 5 7 8 9 10'],
    },
    equilibria: {
      nash: '5 7 10',
      gmr: '1 4 5 7 10',
      smr: '1 4 5 7 10',
      seq: '5 7 10',
      symseq: '5 7 10',
      sim: '5 7 10',
    },
  },
  {
    name: 'Cuban missile crisis',
    source: 'Fraser & Hipel 1984',
    labels: 'decimal',
    form: { optionCounts: [2, 2], infeasible: ['--YY'] },
    rankings: ['4>6>5>7>2>1>3>0>11>9>10>8', '0>4>6>2>5>1>7>3>11>9>10>8'],
    stable: {
      nash: ['2 4 11', '0 5 6 7'],
      gmr: ['0 1 2 3 4 5 6 7 11', '0 1 2 4 5 6 7'],
      smr: ['0 1 2 3 4 5 6 7 11', '0 1 2 4 5 6 7'],
      seq: ['2 4 6 11', '0 4 5 6 7'],
      symseq: ['2 4 6 11', '0 4 5 6 7'],
      sim: ['2 4 11', '0 5 6 7'],
      'seq-tableau': ['2 4 6 11', '0 4 5 6 7'],
    },
    equilibria: { nash: '', seq: '4 6', symseq: '4 6', gmr: '0 1 2 4 5 6 7', smr: '0 1 2 4 5 6 7' },
  },
  {
    name: 'Cuban missile crisis, the air strike irreversible',
    source: 'Fraser & Hipel 1984',
    labels: 'decimal',
    form: {
      optionCounts: [2, 2],
      directions: ['forward', 'both', 'both', 'both'],
      infeasible: ['--YY'],
    },
    rankings: ['4>6>5>7>2>1>3>0>11>9>10>8', '0>4>6>2>5>1>7>3>11>9>10>8'],
    stable: {
      nash: ['1 2 4 5 11', '0 5 6 7'],
      gmr: ['0 1 2 3 4 5 6 7 11', '0 1 2 4 5 6 7'],
      smr: ['0 1 2 3 4 5 6 7 11', '0 1 2 4 5 6 7'],
      seq: ['1 2 4 5 6 11', '0 4 5 6 7'],
      symseq: ['1 2 4 5 6 11', '0 4 5 6 7'],
      sim: ['1 2 4 5 11', '0 5 6 7'],
      'seq-tableau': ['1 2 4 5 6 11', '0 4 5 6 7'],
    },
    equilibria: { nash: '5', seq: '4 5 6' },
  },
  {
    name: 'Korea 2017, case 1',
    source: 'a published analysis, not peer-reviewed',
    labels: 'decimal',
    form: {
      optionCounts: [2, 2],
      directions: ['forward', 'both', 'both', 'both'],
      infeasible: ['YY--'],
    },
    rankings: ['8>0>9>10>12>5>4>13>14>1>2>6', '6>14>2>10>0>4>12>5>1>13>8>9'],
    stable: {
      nash: ['0 1 5 8 9 12 13', '0 5 6'],
      gmr: ['0 1 4 5 8 9 10 12 13', '0 2 4 5 6 10 12 14'],
      smr: ['0 1 4 5 8 9 10 12 13', '0 2 4 5 6 10 12 14'],
      seq: ['0 1 5 8 9 10 12 13', '0 2 5 6 10 14'],
      symseq: ['0 1 5 8 9 10 12 13', '0 2 5 6 10 14'],
      sim: ['0 1 4 5 8 9 10 12 13', '0 2 4 5 6 10 14'],
      'seq-tableau': ['0 1 4 5 8 9 10 12 13', '0 2 4 5 6 10 14'],
    },
    equilibria: { nash: '0 5', seq: '0 5 10', 'seq-tableau': '0 4 5 10' },
  },
  {
    name: 'sustainable development, option form',
    source: 'preferences from memory of the literature',
    labels: 'number',
    form: { optionCounts: [1, 1] },
    rankings: ['3>1>4>2', '1>3>2>4'],
    stable: {
      nash: ['1 3', '1 2'],
      gmr: ['1 3', '1 2 3'],
      smr: ['1 3', '1 2 3'],
      seq: ['1 3', '1 2'],
      symseq: ['1 3', '1 2'],
      sim: ['1 3', '1 2'],
      'seq-tableau': ['1 3', '1 2'],
    },
    equilibria: { nash: '1', seq: '1', symseq: '1', sim: '1', gmr: '1 3', smr: '1 3' },
  },
  {
    name: 'sustainable development, graph form',
    source: 'preferences from memory of the literature',
    labels: 'number',
    form: {
      nStates: 4,
      arcs: [
        [
          [0, 2],
          [2, 0],
          [1, 3],
          [3, 1],
        ],
        [
          [0, 1],
          [1, 0],
          [2, 3],
          [3, 2],
        ],
      ],
    },
    rankings: ['1>3>2>4', '3>1>4>2'],
    stable: {
      nash: ['1 2', '1 3'],
      gmr: ['1 2 3', '1 3'],
      smr: ['1 2 3', '1 3'],
      seq: ['1 2', '1 3'],
      symseq: ['1 2', '1 3'],
    },
    equilibria: { nash: '1', seq: '1', symseq: '1', gmr: '1 3', smr: '1 3' },
  },
];
