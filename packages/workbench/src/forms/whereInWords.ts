import type { Case, Path } from '@casus/casefile';

const items: ReadonlyMap<unknown, string> = new Map([
  ['preferences', 'preference statement'],
  ['infeasible', 'infeasible pattern'],
  ['coalitions', 'coalition'],
  ['coalesce', 'states that are one,'],
  ['reports', 'report'],
  ['states', 'state'],
]);

const entries: ReadonlyMap<unknown, string> = new Map([
  ['claims', 'claim'],
  ['estimates', 'estimate'],
  ['sources', 'source'],
  ['questions', 'question'],
  ['options', 'option'],
]);

const whole: ReadonlyMap<unknown, string> = new Map([
  ['statusQuo', 'the status quo'],
  ['ranking', 'the ranking'],
  ['payoffs', 'the payoffs'],
  ['weights', 'the weights'],
  ['moves', 'the moves'],
]);

/** A place in the case file as a reader of the forms knows it: "Union, preference statement 2". */
export function whereInWords({ decisionMakers }: Case, path: Path): string {
  const parts: string[] = [];
  for (let at = 0; at < path.length; at++) {
    const [key, next] = [path[at], path[at + 1]];
    if (key === 'decisionMakers') {
      parts.push(
        decisionMakers.find(({ id }) => id === next)?.name ?? `${next ?? 'decision makers'}`,
      );
      at++;
    } else if (items.has(key) && typeof next === 'number') {
      parts.push(`${items.get(key)} ${next + 1}`);
      at++;
    } else if (entries.has(key) && next !== undefined) {
      parts.push(`${entries.get(key)} ${next}`);
      at++;
    } else if (whole.has(key)) {
      parts.push(whole.get(key)!);
      break;
    }
  }
  return parts.length === 0 ? path.join('.') : parts.join(', ');
}
