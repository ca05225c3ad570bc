/** Draws a number below n. */
export type Draw = (n: number) => number;

const letters = 'abcdefgh';
const dms = ['north', 'south', 'east', 'west'];
const words = ['likely', 'unlikely', 'roughly even chance', 'very likely'];

/** A small random case file: two to four decision makers with one to five options in all, or three to
 *  five named states; conditions on everything that may have one. Not every draw is a right case. */
export function randomCase(draw: Draw): string {
  const one = <T>(list: readonly T[]): T => list[draw(list.length)]!;
  const some = <T>(list: readonly T[], chance: number): T[] => list.filter(() => draw(8) < chance);
  const times = <T>(n: number, make: (at: number) => T): T[] =>
    Array.from({ length: n }, (_, at) => make(at));

  const sources = times(2 + draw(2), (at) => `paper${at}`);
  const claims = times(1 + draw(3), (at) => `claim${at}`);
  const estimates = times(draw(3), (at) => `size${at}`);
  const names = dms.slice(0, 2 + draw(3));
  const isGraph = draw(4) === 1;
  const states = times(3 + draw(3), (at) => `s${letters[at]!}`);

  const date = (): object => {
    const drawn = draw(6);
    if (drawn < 3) return {};
    return { date: [`2020-0${1 + draw(4)}-15`, `2020-0${1 + draw(4)}`, '2020'][drawn - 3]! };
  };
  const origin = (): object =>
    [{}, {}, { origin: one(sources) }, { origin: 'an official' }, { origin: 'unknown' }][draw(5)]!;
  const figure = (): object => {
    const x = one([50, 97, 113, 163, 409, 1009]);
    return [{ value: x }, { range: [x, x * one([1.25, 2, 3])] }, { atLeast: x }, { atMost: x }][
      draw(4)
    ]!;
  };
  const condition = (depth = 1): string => {
    const drawn = draw(depth > 0 ? 8 : 5);
    if (drawn < 2 || (drawn < 4 && estimates.length === 0)) return one(claims);
    if (drawn < 4) {
      const right = draw(3) === 2 ? one(estimates) : `${one([75, 100, 120, 300])}`;
      return `${one(estimates)} ${one(['<', '<=', '>', '>='])} ${right}`;
    }
    if (drawn === 4) return `not ${one(claims)}`;
    return `(${condition(0)}) ${one(['and', 'or', 'if', 'iff'])} (${condition(0)})`;
  };
  const when = (chance: number): object => (draw(8) < chance ? { when: condition() } : {});

  // Option ids may be shared by decision makers: formulas then name them by their owner.
  const isShared = draw(4) === 1;
  const owned = names.map((): string[] => []);
  if (!isGraph) {
    for (const at of times(1 + draw(5), (n) => n)) owned[draw(names.length)]!.push(letters[at]!);
    if (isShared) for (const list of owned) if (list.length > 0) list[0] = 'act';
  }
  const atoms = isGraph
    ? states
    : owned.flatMap((list, i) => list.map((id) => (id === 'act' ? `${names[i]!}.act` : id)));
  const formula = (depth = 1): string => {
    const drawn = draw(depth > 0 ? 8 : 4);
    if (drawn < 2) return one(atoms);
    if (drawn < 4) return `not ${one(atoms)}`;
    return `(${formula(depth - 1)}) ${one(['and', 'or', 'if', 'iff'])} (${formula(depth - 1)})`;
  };

  const infeasible = times(draw(3), (): unknown =>
    draw(2) === 0
      ? `${one(atoms)} and ${formula()}`
      : { never: `${one(atoms)} and ${formula(0)}`, when: condition() },
  );
  const coalesce = draw(4) === 3 ? times(1 + draw(2), () => one(atoms)) : [];
  // Statements of a coalesced case are tied within the first pattern, if they are anything.
  const statement = (): unknown => {
    const text =
      coalesce.length > 0 && draw(8) > 0
        ? one([
            `(${formula()}) or ${coalesce[0]!}`,
            `(${formula()}) and not ${coalesce[0]!}`,
            coalesce[0]!,
          ])
        : formula();
    return draw(2) === 0 ? text : { prefer: text, ...when(6) };
  };
  const nStates = isGraph ? states.length : 2 ** atoms.length;
  const keys = times(nStates, (at) => (isGraph ? states[at]! : at + 1));
  const preferences = (): object => {
    const drawn = infeasible.length > 0 || coalesce.length > 0 ? draw(5) : draw(9);
    if (drawn < 4) return { preferences: times(1 + draw(4), statement) };
    if (drawn === 4) return {};
    if (drawn < 6 && !isGraph) {
      return {
        weights: Object.fromEntries(
          some(atoms, 6).map((id) => [id, one([0.1, 0.2, 0.3, -0.1, 1, -2])]),
        ),
      };
    }
    if (drawn < 8) {
      const left = [...keys];
      const order = times(left.length, () => left.splice(draw(left.length), 1)[0]!);
      const groups: (string | number | (string | number)[])[] = [];
      for (const key of order) {
        if (draw(3) === 0 && groups.length > 0) groups.push([groups.pop()!, key].flat());
        else groups.push(key);
      }
      return { ranking: groups };
    }
    return {
      payoffs: Object.fromEntries(keys.map((key) => [key, one([0, 1, 2, '1/3', -1, '2/6'])])),
    };
  };
  const option = (id: string): unknown => {
    const moves = one(['both', 'forward', 'backward', 'both']);
    const drawn = draw(6);
    if (drawn < 2) return `Do ${id}`;
    if (drawn < 4) return { text: `Do ${id}`, moves };
    if (drawn === 4) return { moves: { direction: moves, when: condition() } };
    return { when: condition(), ...(draw(2) === 0 ? {} : { moves }) };
  };
  const decisionMaker = (i: number): object => ({
    ...(isGraph
      ? {
          moves: Object.fromEntries(
            some(states, 6).map((from) => [
              from,
              some(
                states.filter((to) => to !== from),
                3,
              ),
            ]),
          ),
        }
      : owned[i]!.length > 0
        ? { options: Object.fromEntries(owned[i]!.map((id) => [id, option(id)])) }
        : {}),
    ...preferences(),
  });
  const pairs = names.flatMap((a, i) => names.slice(i + 1).map((b) => [a, b]));
  const coalitions = draw(4) === 0 ? [] : some([...pairs, names.slice(0, 3), names], 3);
  const file: Record<string, unknown> = {
    casus: 1,
    title: 'A random case',
    ...(draw(3) === 2 ? { asOf: one(['2020-02-20', '2020-03', '2019']) } : {}),
    sources: Object.fromEntries(
      sources.map((id) => [id, { reliability: one(Array.from('ABCDEF')) }]),
    ),
    claims: Object.fromEntries(
      claims.map((id) => [
        id,
        {
          ...(draw(4) === 3
            ? { likelihood: one([...words, 0.5, 0.6, [0.2, 0.45]] as unknown[]) }
            : {}),
          ...(draw(6) === 5 ? { baseRate: one([0, 0.2, 0.9]) } : {}),
          reports: times(draw(3), () => ({
            source: one(sources),
            credibility: 1 + draw(6),
            ...(draw(3) === 2 ? { stance: 'denies' } : {}),
            ...origin(),
            ...date(),
          })),
        },
      ]),
    ),
    estimates: Object.fromEntries(
      estimates.map((id) => [
        id,
        {
          reports: times(draw(4), () => ({
            source: one(sources),
            ...figure(),
            ...origin(),
            ...date(),
          })),
        },
      ]),
    ),
    decisionMakers: Object.fromEntries(names.map((id, i) => [id, decisionMaker(i)])),
    ...(isGraph ? { states } : {}),
    infeasible,
    coalesce: [...new Set(coalesce)],
    coalitions: coalitions.filter(
      (list, at, all) => all.findIndex((other) => other.join() === list.join()) === at,
    ),
    ...(draw(6) === 5 ? {} : { statusQuo: isGraph ? one(states) : some(atoms, 3) }),
    concept: one(
      isGraph
        ? ['seq', 'nash', 'gmr', 'smr', 'symseq']
        : ['seq', 'nash', 'gmr', 'smr', 'symseq', 'sim'],
    ),
    questions: { first: { ask: formula() }, second: { ask: formula(0) } },
  };
  return Object.entries(file)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');
}
