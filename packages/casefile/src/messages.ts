/** Every text of this room that a user reads: where is added by whoever prints it; here is what is
 *  wrong, what was found, what would be right. */
export const messages = {
  fileTooLarge: (found: number, limit: number): string =>
    `the file has ${found} characters; a case may have ${limit}`,
  binary: (): string => 'this is not a text file; a case is YAML text',
  tooDeep: (limit: number): string => `nested more than ${limit} levels deep; a case needs six`,
  notYaml: (reason: string): string => `this is not valid YAML: ${reason}`,
  duplicateKey: (key: string): string =>
    `key "${key.trim()}" stands here for the second time; each key may stand once`,
  severalDocuments: (): string =>
    'a second YAML document begins here; a case file holds one conflict',
  emptyFile: (): string => 'the file is empty; `casus new` writes a case to begin with',
  aliasBomb: (limit: number): string =>
    `aliases (*name) expand to too much; write things out or use fewer than ${limit}`,
  unknownKey: (key: string, allowed: readonly string[], guess: string | null): string =>
    `key "${key}" is not known here; ${guess === null ? `known are ${allowed.join(', ')}` : `did you mean "${guess}"?`}`,
  wrongType: (found: string, expected: string): string => `found ${found}; expected ${expected}`,
  missingKey: (key: string): string => `key "${key}" is missing`,
  notAllowed: (found: string, allowed: readonly string[], guess: string | null): string =>
    `${found} is not possible here; ${guess === null ? `one of ${allowed.join(', ')}` : `did you mean "${guess}"?`}`,
  badId: (id: string): string =>
    `"${id}" cannot be an id; an id is a letter, then letters, digits, "_" or "-"`,
  reservedId: (id: string): string => `"${id}" is a word of the formulas and cannot be an id`,
  sharedId: (id: string): string =>
    `"${id}" names both a claim and an estimate; claims and estimates share one namespace`,
  unknown: (kind: string, id: string, guess: string | null): string =>
    `${kind} "${id}" is not known${guess === null ? '' : `; did you mean "${guess}"?`}`,
  ambiguousOption: (id: string, names: readonly string[]): string =>
    `option "${id}" belongs to several decision makers; write ${names.join(' or ')}`,
  repeated: (kind: string, id: string): string => `${kind} "${id}" is named twice`,
  formulaEnd: (): string => 'the formula ends here; an option, "not" or "(" is missing',
  formulaToken: (found: string): string =>
    `found "${found}"; expected an option, "not", "true", "false" or "("`,
  formulaConnective: (found: string): string =>
    `found "${found}"; expected and, or, if, iff, ")" or the end`,
  formulaParenthesis: (): string => 'this "(" is never closed',
  formulaCharacter: (found: string): string => `"${found}" has no place in a formula`,
  formulaSize: (limit: number): string => `the formula is too long: more than ${limit} parts`,
  comparisonRight: (): string => 'a comparison needs a number or an estimate on its right side',
  comparisonMissing: (id: string): string =>
    `"${id}" is an estimate; compare it with a number or another estimate, as in "${id} > 10000"`,
  comparisonClaim: (id: string): string =>
    `"${id}" is a claim; only estimates can be compared with numbers`,
  badDate: (found: string): string =>
    `"${found}" is no date; write a day (2016-10-13), a month (2016-10) or a year (2016)`,
  badLikelihood: (found: string, guess: string | null): string =>
    guess === null
      ? `"${found}" is no likelihood; write a word of the yardstick, a number from 0 to 1, or [low, high]`
      : `"${found}" is no word of the yardstick; did you mean "${guess}"?`,
  probability: (found: number): string => `found ${found}; expected a number from 0 to 1`,
  backwards: (low: number, high: number): string =>
    `the range runs backwards: ${low} is above ${high}`,
  positive: (found: number): string => `found ${found}; figures are positive numbers`,
  oneFigure: (): string => 'a report of an estimate states one of value, range, atLeast, atMost',
  gradeSum: (sum: number): string =>
    `belief, disbelief and uncertainty add up to ${sum}; they must add up to 1`,
  originCycle: (sources: readonly string[]): string =>
    `the origins run in a circle: ${sources.join(' had it from ')}`,
  dependsOnCycle: (ids: readonly string[]): string =>
    `claims depend on each other in a circle: ${ids.join(' on ')}`,
  sizeLimit: (found: number, limit: number): string =>
    `${found} options make 2^${found} combinations; the limit is 2^${limit}`,
  emptyModel: (): string => 'the model is empty: no decision maker has an option',
  noDecisionMakers: (): string => 'the case has no decision makers',
  noFeasibleState: (): string =>
    'no state is feasible: together the infeasible patterns rule out every combination',
  statusQuoInfeasible: (): string =>
    'the status quo is not feasible: an infeasible pattern rules it out',
  onePreference: (found: readonly string[]): string =>
    `found ${found.join(' and ')}; a decision maker has one of preferences, ranking, weights, payoffs`,
  noPreferences: (id: string): string =>
    `decision maker "${id}" has no preferences, so every state is the same to it`,
  rankMissing: (states: readonly string[], more: number): string =>
    `the ranking misses state ${states.join(', ')}${more > 0 ? ` and ${more} more` : ''}; every state stands in it once`,
  rankRepeated: (state: string): string => `state ${state} stands in the ranking twice`,
  rankUnknown: (state: string, last: number): string =>
    `there is no state ${state}; states are numbered 1 to ${last}`,
  payoffMissing: (states: readonly string[], more: number): string =>
    `payoffs miss state ${states.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  badPayoff: (found: string): string => `"${found}" is no payoff; write a number or "p/q"`,
  coalesceTie: (dm: string, state: number): string =>
    `decision maker "${dm}" does not tie the coalesced states of number ${state}; to everybody they must be one`,
  coalition: (): string => 'a coalition has at least two decision makers',
  selfArc: (state: string): string => `state "${state}" cannot move to itself`,
  graphOnly: (key: string): string => `"${key}" belongs to graph form, which lists \`states\``,
  optionFormOnly: (key: string): string =>
    `"${key}" belongs to option form; this case lists \`states\``,
  simGraph: (): string => 'concept "sim" needs options; this case is in graph form',
  statusQuoForm: (isGraph: boolean): string =>
    isGraph
      ? 'in graph form the status quo is the name of a state'
      : 'the status quo is the list of options taken now',
  duplicateReport: (id: string): string => `report "${id}" exists already; report ids are unique`,
  notAnalysedYet: (key: string): string =>
    `"${key}" is checked, but not analysed yet: it changes nothing in the assessment`,
};
