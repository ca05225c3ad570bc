const parties = ['a', 'b', 'c', 'd', 'e'];

/** Parties with so many options each, two claims, and a question. */
function caseOf(title: string, optionCounts: readonly number[]): string {
  const options = (i: number): string[] =>
    Array.from({ length: optionCounts[i]! }, (_, k) => `${parties[i]!}${k}`);
  return `casus: 1
title: ${title}
claims:
  c1: { likelihood: 0.4 }
  c2: { likelihood: 0.6 }
decisionMakers:
${optionCounts
  .map((_, i) => {
    const [next, across, last] = [1, 2, 3].map((k) => parties[(i + k) % optionCounts.length]!);
    const dm = parties[i]!;
    return `  ${dm}:
    options: { ${options(i)
      .map((id) => `${id}: Option ${id}`)
      .join(', ')} }
    preferences:
      - ${dm}0 if ${next}1
      - { prefer: not ${across}2, when: c${(i % 2) + 1} }
      - ${dm}1 iff ${last}0
      - not ${next}2
      - ${dm}2`;
  })
  .join('\n')}
statusQuo: []
questions:
  q: { ask: a0 and b1 }
`;
}

/** Four parties with three options each: 4,096 states. */
export const largeCase: string = caseOf('Large', [3, 3, 3, 3]);

/** 524,288 states: so many that two workers share the analysis. */
export const hugeCase: string = caseOf('Huge', [4, 4, 4, 4, 3]);

/** 27 options: too many states to list them. */
export const unlistedCase: string = caseOf('Unlisted', [9, 9, 9]);

/** 36 options: what follows from the status quo takes seconds. */
export const slowCase: string = caseOf('Slow', [12, 12, 12]);

const attack = `"<img src=x onerror='hacked=1'><script>hacked=1</script>{{hacked}}\\u202E"`;

/** Markup in every text of a case. */
export const hostileCase: string = `casus: 1
title: ${attack}
question: ${attack}
summary: ${attack}
sources:
  s: { name: ${attack}, kind: ${attack}, note: ${attack}, url: "javascript:hacked=1" }
claims:
  c:
    statement: ${attack}
    reports: [{ source: s, origin: ${attack}, quote: ${attack} }]
estimates:
  e:
    unit: ${attack}
    definition: ${attack}
    reports: [{ source: s, value: 5, credibility: 2 }, { source: s, value: 500, credibility: 2 }]
decisionMakers:
  a:
    name: ${attack}
    options: { x: { text: ${attack}, done: ${attack}, notDone: ${attack}, note: ${attack} } }
    preferences:
      - { prefer: x, when: c or e > 50, note: ${attack} }
      - not x
statusQuo: []
questions:
  q: { ask: x, text: ${attack}, note: ${attack} }
`;
