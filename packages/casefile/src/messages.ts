/** A text for users, with advice where the text alone does not say what to do. */
export type Text = string | { readonly message: string; readonly hint: string };

/** A text as the fields of a diagnostic. */
export function said(text: Text): { message: string; hint?: string } {
  return typeof text === 'string' ? { message: text } : text;
}

/** User text inside a message: one line, not too long, no control characters; what nobody can see, or
 *  takes for another character, by its number. */
function quoted(text: string): string {
  return `"${plain(text, 60)}"`;
}

/** The same without quotes, up to a length: twelve ids of usual length are shown whole. */
function plain(text: string, length = 400): string {
  const line = text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/^ +| +$/g, '')
    .replace(unseen, codeOf);
  return line.length > length ? `${line.slice(0, length)}…` : line;
}

/** White space other than the space, marks without width, and accents that stand alone. */
const unseen = /[\u00A0\u00AD\u1680\u2000-\u200F\u2028-\u202F\u205F-\u2064\u3000\uFEFF]|^\p{M}/gu;

function codeOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

function didYou(guess: string | null): string {
  return guess === null ? '' : `; did you mean ${quoted(guess)}?`;
}

/** Words of a list; only the first of a long one. */
function listed(words: readonly string[], last = 'or'): string {
  const shown = words.slice(0, 24);
  const more = words.length - shown.length;
  if (more > 0) return `${shown.join(', ')} and ${more} more`;
  return shown.length < 2
    ? shown.join('')
    : `${shown.slice(0, -1).join(', ')} ${last} ${shown[shown.length - 1]!}`;
}

/** Every text of this room that a user reads: where is added by whoever prints it; here is what is
 *  wrong, what was found, what would be right. */
export const messages = {
  // The file and its YAML.
  fileTooLarge: (found: number, limit: number): Text =>
    `the file has ${found} characters; a case may have ${limit}`,
  binary: (): Text => 'this is not a text file; a case is YAML text',
  tooDeep: (limit: number): Text => `nested more than ${limit} levels deep; a case needs six`,
  notYaml: (reason: string): Text => `this is not valid YAML: ${reason}`,
  yamlColon: (isCurly: boolean): Text => ({
    message: 'a second ": " in this line makes a key inside a key',
    hint: isCurly
      ? 'put text that contains ": " in straight quotes; “ ” and „ “ are letters to YAML'
      : 'put text that contains ": " in quotes; check that the line is indented like its neighbours',
  }),
  yamlRest: (): Text => ({
    message: 'something stands here behind the end of a value',
    hint: 'a quote inside quotes is written twice in \'it\'\'s\', with a backslash in "a \\"word\\""',
  }),
  yamlClosing: (bracket: string): Text => `this ${quoted(bracket)} closes nothing`,
  yamlComma: (): Text => 'an item is missing before this comma',
  yamlListInLine: (): Text => ({
    message: 'a list with "- " cannot begin in the line of its key or inside [ ] and { }',
    hint: 'put every "- " at the beginning of a line of its own',
  }),
  yamlSpace: (character: string): Text =>
    `${quoted(character)} indents this line; YAML indents with spaces`,
  yamlReturn: (): Text => ({
    message: 'a line ends in a bare carriage return, which YAML reads as a character',
    hint: 'save the file with LF or CRLF as line ends',
  }),
  yamlTab: (): Text => 'a tab indents this line; YAML indents with spaces',
  yamlStart: (character: string): Text => ({
    message: `a text cannot begin with ${quoted(character)}`,
    hint: 'put the text in quotes',
  }),
  yamlEscape: (): Text => ({
    message: 'this backslash begins no escape that YAML knows',
    hint: 'write \\\\ for a backslash, or use single quotes',
  }),
  yamlQuote: (): Text => 'this quote is never closed',
  yamlKey: (): Text => ({
    message: 'this line is neither a key nor part of a text',
    hint: 'a key is followed by ": "; a text that runs on is indented deeper than its key',
  }),
  yamlBracket: (): Text => 'a "[" or "{" above is not closed before this place',
  yamlIndent: (): Text => ({
    message: 'this line is indented differently from its neighbours',
    hint: 'keys of one level begin in the same column',
  }),
  tag: (tag: string): Text => ({
    message: `${quoted(tag)} is read as a YAML tag that a case does not have`,
    hint: 'put text that begins with "!" in quotes',
  }),
  directive: (): Text => ({
    message: 'a case has no "%" lines',
    hint: 'remove the line; a case is YAML 1.2',
  }),
  duplicateKey: (key: string): Text =>
    `key ${quoted(key)} stands here for the second time; each key may stand once`,
  badKey: (): Text => 'a key is missing here, or it is a list; a key is a word followed by ": "',
  aliasAsKey: (name: string): Text =>
    `alias ${quoted(`*${name}`)} cannot be a key; write the key itself`,
  anchorOnKey: (): Text => 'an anchor (&name) cannot stand on a key; put it behind the ": "',
  severalDocuments: (): Text =>
    'a second YAML document begins here; a case file holds one conflict',
  emptyFile: (): Text => 'the file is empty; `casus new` writes a case to begin with',
  aliasBomb: (limit: number): Text =>
    `aliases (*name) expand to more than ${limit} values; write things out`,
  aliasCycle: (name: string): Text =>
    `alias ${quoted(`*${name}`)} stands inside what it repeats; it can never be written out`,
  unknownAlias: (name: string, known: readonly string[]): Text => ({
    message: `there is no anchor ${quoted(`&${name}`)} before this alias`,
    hint:
      known.length === 0
        ? 'put text that begins with "*" in quotes'
        : `anchors so far: ${listed(known, 'and')}; put text that begins with "*" in quotes`,
  }),

  // The shape.
  unknownKey: (key: string, allowed: readonly string[], guess: string | null): Text =>
    guess === null && allowed.length > 0
      ? {
          message: `key ${quoted(key)} is not known here`,
          hint: `known: ${listed(allowed, 'and')}`,
        }
      : `key ${quoted(key)} is not known here${didYou(guess)}`,
  wrongType: (found: string, expected: string, hint: string | null): Text => {
    const message = `found ${found}; expected ${expected}`;
    return hint === null ? message : { message, hint };
  },
  mergeKey: (): Text => ({
    message: 'key "<<" is not known here',
    hint: 'a case does not merge keys; write them out, or repeat a whole value by an alias',
  }),
  splitNumber: (key: string): Text => ({
    message: `key ${quoted(key)} is not known here; the comma before it ends a value`,
    hint: messages.hintComma(),
  }),
  flatCoalition: (members: readonly string[]): Text => ({
    message: 'found one coalition; expected a list of them',
    hint: `write [[${members.map((one) => plain(one)).join(', ')}]]`,
  }),
  wantedLikelihood: (): string => 'a word of the yardstick, a number from 0 to 1, or [low, high]',
  wantedDate: (): string => 'a date, as in 2016-10-13, 2016-10 or 2016',
  wantedPayoff: (): string => 'a number or "p/q"',
  hintNoQuotes: (written: string): string => `write ${written} without quotes`,
  hintQuotes: (written: string): string => `write "${written}" in quotes`,
  hintNothing: (): string => 'give the key a value, or remove it',
  hintDash: (): string => 'a list has one "- " a line, or stands in [ ]',
  hintMap: (): string => 'each line below the key is "key: value", indented by two spaces',
  missingKey: (key: string, where: string): Text => `key ${quoted(key)} is missing in ${where}`,
  notAllowed: (found: string, allowed: readonly string[], guess: string | null): Text =>
    guess === null
      ? `${found} is not possible here; expected ${listed(allowed)}`
      : {
          message: `${found} is not possible here; did you mean ${quoted(guess)}?`,
          hint: `possible: ${listed(allowed)}`,
        },
  version: (found: string): Text => `format version ${found} is not known; write "casus: 1"`,
  tooMany: (limit: number): Text => `more than ${limit} mistakes; those further down are not shown`,

  // Names.
  badId: (id: string): Text =>
    `${quoted(id)} cannot be an id; an id is a letter, then letters, digits, "_" or "-"`,
  reservedId: (id: string): Text => `${quoted(id)} is a word of the formulas and cannot be an id`,
  unknownAsSource: (): Text => ({
    message: '"unknown" cannot be the id of a source',
    hint: 'as an origin it means that nobody knows whom the source had it from',
  }),
  sharedId: (id: string): Text =>
    `${quoted(id)} names both a claim and an estimate; claims and estimates share one namespace`,
  unknown: (kind: string, id: string, guess: string | null): Text =>
    `${kind} ${quoted(id)} is not known${didYou(guess)}`,
  unknownOf: (
    kind: string,
    id: string,
    guess: string | null,
    known: readonly string[],
    none: string,
  ): Text => {
    const message = `${kind} ${quoted(id)} is not known${didYou(guess)}`;
    if (guess !== null) return message;
    return {
      message,
      hint: known.length === 0 ? none : `known: ${listed(known, 'and')}`,
    };
  },
  noneOf: (kind: string): string =>
    `the case has no ${kind === 'claim or estimate' ? 'claims or estimates' : `${kind}s`}`,
  ambiguousOption: (id: string, names: readonly string[]): Text =>
    `option ${quoted(id)} belongs to several decision makers; write ${listed(names)}`,
  repeated: (kind: string, id: string): Text => `${kind} ${quoted(id)} is named twice`,
  duplicateReport: (id: string): Text =>
    `report ${quoted(id)} exists already; report ids are unique in the case`,
  unknownInterest: (dm: string, guess: string | null): Text =>
    `decision maker ${quoted(dm)} is not in this case, so this interest is left out${didYou(guess)}`,
  originLikeSource: (text: string, guess: string): Text => ({
    message: `origin ${quoted(text)} is no source, so it is an origin of its own; did you mean ${quoted(guess)}?`,
    hint: 'describe an origin that is not a source in several words',
  }),

  // Formulas and conditions.
  formulaEmpty: (): Text => 'the formula is empty',
  formulaEnd: (operand: string): Text =>
    `the formula breaks off; expected ${operand}, "not" or "(" here`,
  formulaToken: (found: string, operand: string, instead: string | null): Text => {
    const message = `found ${quoted(found)}; expected ${operand}, "not", "true", "false" or "("`;
    return instead === null ? message : { message, hint: instead };
  },
  formulaConnective: (found: string, instead: string | null): Text => {
    const message = `found ${quoted(found)}; expected "and", "or", "if", "iff" or the end of the formula`;
    return instead === null ? message : { message, hint: instead };
  },
  formulaCase: (found: string): Text =>
    `found ${quoted(found)}; the words of formulas are written small: ${quoted(found.toLowerCase())}`,
  formulaParenthesis: (): Text => 'this "(" is never closed',
  formulaUnopened: (): Text => 'this ")" closes nothing',
  formulaCharacter: (found: string, instead: string | null): Text =>
    instead === null
      ? `${quoted(found)} has no place in a formula`
      : { message: `${quoted(found)} has no place in a formula`, hint: instead },
  formulaSize: (limit: number): Text => `the formula is too long: more than ${limit} parts`,
  formulaDepth: (limit: number): Text =>
    `the formula nests "not" and parentheses more than ${limit} deep`,
  hintAnd: (): string => 'write "and"',
  hintOr: (): string => 'write "or"',
  hintNot: (): string => 'write "not"',
  hintIff: (): string => 'write "iff"; figures are compared by <, <=, > and >=',
  hintDiffers: (): string => 'write "not (a iff b)" for "either a or b"',
  hintIf: (): string => 'write "b if a" for "a implies b"',
  hintIfFirst: (): string => 'write "b if a" for "if a then b"',
  hintUnless: (): string => 'write "b if not a" for "b unless a"',
  hintAtLeast: (): string => 'write ">="',
  hintAtMost: (): string => 'write "<="',
  hintPositive: (): string => 'figures are positive numbers',
  hintNames: (): string => 'names are written without quotes',
  hintForeign: (character: string): string =>
    `ids have the letters a to z only; this is ${codeOf(character)}`,
  notAnOption: (word: string, kind: string): Text => ({
    message: `${quoted(word)} is ${kind}; a formula speaks of options`,
    hint: 'what depends on evidence stands in `when`',
  }),
  notEvidence: (word: string): Text => ({
    message: `${quoted(word)} is an option; a condition speaks of claims and estimates`,
    hint: 'what depends on options stands in the formula itself, as in "y if x"',
  }),
  numberTooLarge: (found: string): Text => `${quoted(found)} is no finite number`,
  hintComma: (): string => 'write numbers without separators, as in 10000',
  comparisonRight: (): Text => 'a comparison needs a number or an estimate on its right side',
  comparisonLeft: (number: string, operator: string | null): Text => ({
    message: `found ${quoted(number)}; a comparison begins with an estimate`,
    hint: `write the estimate first, as in "fighters ${operator ?? '>'} ${number}"`,
  }),
  comparisonOfOptions: (): Text => ({
    message: 'a formula over options cannot compare figures',
    hint: 'comparisons of estimates belong into `when`',
  }),
  comparisonMissing: (id: string): Text =>
    `${quoted(id)} is an estimate; compare it with a number or another estimate, as in "${id} > 10000"`,
  differentUnits: (ids: readonly [string, string], units: readonly [string, string]): Text =>
    `${quoted(ids[0])} is in ${quoted(units[0])} and ${quoted(ids[1])} in ${quoted(units[1])}; only figures of one unit can be compared`,
  oneUnitOnly: (ids: readonly [string, string], unit: string): Text => ({
    message: `${quoted(ids[0])} is in ${quoted(unit)} and ${quoted(ids[1])} has no unit, so nobody knows whether their figures can be compared`,
    hint: `give ${quoted(ids[1])} its \`unit\``,
  }),
  comparisonClaim: (id: string): Text => `${quoted(id)} is a claim; only estimates can be compared`,

  // Dates, likelihoods, figures.
  badDate: (found: string): Text =>
    `${quoted(found)} is no date; write a day (2016-10-13), a month (2016-10) or a year (2016)`,
  noSuchDate: (found: string): Text => `${quoted(found)} is not in the calendar`,
  badLikelihood: (
    found: string,
    guess: string | null,
    yardstick: string,
    words: readonly string[],
  ): Text => {
    const message = `${quoted(found)} is no word of the yardstick ${yardstick}${didYou(guess)}`;
    if (guess !== null) return message;
    return { message, hint: `write ${listed(words)}, a number from 0 to 1, or [low, high]` };
  },
  likelihoodAsText: (found: string, number: string): Text =>
    `found the text ${quoted(found)}; a likelihood in figures is a number: ${number}`,
  wordOfOther: (found: string, yardstick: string, other: string): Text => ({
    message: `${quoted(found)} is a word of ${other}; this case uses ${yardstick}`,
    hint: `choose the yardstick with "yardstick: ${other}"`,
  }),
  probability: (found: number): Text => ({
    message: `found ${found}; expected a number from 0 to 1`,
    hint: '60 % is 0.6',
  }),
  backwards: (low: number, high: number): Text =>
    `the range runs backwards: ${low} is above ${high}`,
  positive: (found: number): Text => `found ${found}; figures are positive numbers`,
  noFigure: (): Text => 'the report states no figure; give one of value, range, atLeast and atMost',
  oneFigure: (found: readonly string[]): Text =>
    `found ${listed(found, 'and')}; a report states one of value, range, atLeast and atMost`,
  gradeSum: (sum: number): Text =>
    `belief, disbelief and uncertainty add up to ${Number(sum.toFixed(6))}; they must add up to 1`,
  emptyText: (): Text => ({
    message: 'the text is empty',
    hint: 'write something, or leave out a key that need not be there',
  }),
  originCycle: (sources: readonly string[]): Text =>
    `the origins run in a circle: ${sources.join(' had it from ')}`,
  dependsOnCycle: (ids: readonly string[]): Text =>
    ids.length === 2
      ? `claim ${quoted(ids[0]!)} depends on itself`
      : `claims depend on each other in a circle: ${ids.join(', which depends on ')}`,
  dependsOnEstimate: (id: string): Text =>
    `${quoted(id)} is an estimate; a claim can depend on claims only`,

  contradictoryDependence: (
    combination: string,
    [before, here]: readonly [number, number],
    [theirs, own]: readonly [string, string],
  ): Text => ({
    message: `rows ${before} and ${here} both hold where ${plain(combination)}, and give ${plain(theirs)} and ${plain(own)}`,
    hint: 'rows that can hold together must give the same likelihood',
  }),
  tooManyParents: (found: number, limit: number): Text =>
    `the claim depends on ${found} claims; the limit is ${limit}`,

  // The model.
  sizeLimit: (found: number, limit: number): Text =>
    `${found} options are more than are taken on; the limit is ${limit}`,
  tooManyRanks: (nStates: number, nDms: number, limit: number): Text =>
    `${nStates} states and ${nDms} decision makers make ${nStates * nDms} ranks; the limit is ${limit}`,
  needsList: (key: string, found: number, limit: number): Text => ({
    message: `${quoted(key)} needs all states listed: ${found} options make 2^${found} combinations, and the limit for that is ${limit} options`,
    hint:
      key === 'coalesce'
        ? 'leave it out, or ask with fewer options'
        : 'preferences and weights need no list of states',
  }),
  fineWeights: (): Text => ({
    message: 'the weights have too many digits to be added exactly (53 bits in all)',
    hint: 'write them with fewer digits',
  }),
  emptyModel: (): Text => 'the model is empty: no decision maker has an option',
  emptyStates: (): Text => 'the model is empty: `states` lists none',
  noDecisionMakers: (): Text => 'the case has no decision makers',
  noFeasibleState: (): Text =>
    'no state is feasible: together the infeasible patterns rule out every combination',
  statusQuoInfeasible: (pattern: string): Text =>
    `the status quo is not feasible: pattern ${quoted(pattern)} rules it out`,
  onePreference: (found: readonly string[]): Text =>
    `found ${listed(found, 'and')}; a decision maker has one of preferences, ranking, weights and payoffs`,
  noPreferences: (id: string): Text => ({
    message: `decision maker ${quoted(id)} has no preferences, so every state is the same to it`,
    hint: 'give it preferences, ranking, weights or payoffs',
  }),
  rankMissing: (states: readonly string[], more: number): Text =>
    `the ranking misses ${states.length + more > 1 ? 'states' : 'state'} ${states.join(', ')}${more > 0 ? ` and ${more} more` : ''}; every state stands in it once`,
  rankRepeated: (state: string): Text => `state ${state} stands in the ranking twice`,
  noSuchState: (state: string, last: number): Text => ({
    message: `there is no state ${plain(state, 60)}; states are numbered 1 to ${last}`,
    hint: 'leave the preferences out for once: `casus states FILE` then lists the states with their numbers',
  }),
  infeasibleState: (name: string): Text =>
    `state ${quoted(name)} is ruled out by an infeasible pattern; only feasible states are valued`,
  payoffMissing: (states: readonly string[], more: number): Text =>
    `payoffs miss ${states.length + more > 1 ? 'states' : 'state'} ${states.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  payoffRepeated: (state: string): Text => `state ${state} has two payoffs`,
  badPayoff: (found: string): Text => `${quoted(found)} is no payoff; write a number or "p/q"`,
  payoffByZero: (found: string): Text => `${quoted(found)} divides by zero`,
  payoffTooLong: (limit: number): Text => `the payoff is longer than ${limit} characters`,
  coalesceTie: (dm: string, state: number): Text =>
    `decision maker ${quoted(dm)} does not tie the coalesced states of number ${state}; to everybody they must be one`,
  coalesceQuestion: (state: number): Text => ({
    message: `the question is true in one of the coalesced states of number ${state} and false in another`,
    hint: 'the one with the lowest number decides',
  }),
  coalition: (): Text => 'a coalition has at least two decision makers',
  selfArc: (state: string): Text => `state ${quoted(state)} cannot move to itself`,
  graphOnly: (key: string): Text => ({
    message: `${quoted(key)} belongs to graph form, which lists \`states\``,
    hint: 'in option form `moves` stands on an option: both, forward or backward',
  }),
  optionFormOnly: (key: string): Text =>
    `${quoted(key)} belongs to option form; this case lists \`states\``,
  simGraph: (): Text => 'concept "sim" needs options; this case is in graph form',
  statusQuoForm: (isGraph: boolean): Text =>
    isGraph
      ? 'in graph form the status quo is the name of one state'
      : 'the status quo is the list of options taken now, [] for none',
  onlyHypergame: (): Text =>
    '`perceives` is analysed by `casus hypergame`; the assessment goes by the case as it is',
  perceivesItself: (dm: string): Text => ({
    message: `what ${quoted(dm)} prefers itself does not stand under \`of\``,
    hint: 'it stands beside `of`, as `preferences` or `ranking`',
  }),
  notAnalysedYet: (key: string): Text =>
    `${quoted(key)} is checked, but not analysed yet: it changes nothing in the assessment`,
};
