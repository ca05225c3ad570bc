import { type Count, isSameCount } from './count.ts';

/** Groups of one noun in which a figure is looked for, the latest; and figures of a group that it is
 *  compared with, the first. Far more than an article has. */
const mostGroups = 1000;
const mostCompared = 100;

/** Figures that count the same, all of them each other's. */
export interface CountGroup<Counted extends Count> {
  readonly figures: readonly Counted[];
}

interface Group<Counted extends Count> extends CountGroup<Counted> {
  readonly figures: Counted[];
  /** The figure of each source in each article. */
  readonly saidBy: Map<string, string>;
}

/** Groups figures one by one: gives the first group whose figures all count the same as the new one, which
 *  joins it, or begins a group. A figure that was copied finds its copy however far that is. Cost of a
 *  figure: at most `mostGroups` × `mostCompared` comparisons, mostly one of a key for each group. */
export function countGroups<Counted extends Count>(): (figure: Counted) => CountGroup<Counted> {
  const byNoun = new Map<string, Group<Counted>[]>();
  const lastCopied = new Map<string, Group<Counted>>();
  return (figure) => {
    const { noun, unit, said, words } = figure;
    const teller = tellerOf(figure);
    const fits = ({ figures, saidBy }: Group<Counted>): boolean => {
      if (teller !== null && (saidBy.get(teller) ?? said) !== said) return false;
      for (let n = 0; n < Math.min(figures.length, mostCompared); n++)
        if (!isSameCount(figures[n]!, figure)) return false;
      return true;
    };
    const groups = byNoun.get(keyOf(noun, unit)) ?? [];
    byNoun.set(keyOf(noun, unit), groups);
    const copy = keyOf(noun, unit, said, words);
    const copied = lastCopied.get(copy);
    let group: Group<Counted> | undefined;
    for (let n = Math.max(0, groups.length - mostGroups); n < groups.length; n++) {
      if (!fits(groups[n]!)) continue;
      group = groups[n]!;
      break;
    }
    if (group === undefined && copied !== undefined && fits(copied)) group = copied;
    if (group === undefined) {
      group = { figures: [], saidBy: new Map() };
      groups.push(group);
    }
    group.figures.push(figure);
    if (teller !== null) group.saidBy.set(teller, said);
    lastCopied.set(copy, group);
    return group;
  };
}

/** Who says it in which article: what one says there of another figure is another thing. */
function tellerOf({ article, source }: Count): string | null {
  return article === null ? null : keyOf(article, source);
}

function keyOf(...parts: readonly (string | null)[]): string {
  return JSON.stringify(parts);
}
