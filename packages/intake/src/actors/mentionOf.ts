import { contains, overlaps, type Span } from '../span.ts';
import type { Actor, ActorMention } from './actor.ts';

/** Whom a passage means, and where the text names it last. */
export interface MentionFound {
  /** Index of the actor. */
  readonly actor: number;
  /** Its last mention with the whole name up to the passage; where there is none, the fullest one. */
  readonly mention: ActorMention;
}

const fits: ReadonlyMap<string, (actor: Actor) => boolean> = new Map<string, (a: Actor) => boolean>(
  [
    ...['he', 'him', 'his', 'himself'].map(
      (word) => [word, (a: Actor) => a.kind === 'person' && a.gender !== 'female'] as const,
    ),
    ...['she', 'her', 'hers', 'herself'].map(
      (word) => [word, (a: Actor) => a.kind === 'person' && a.gender !== 'male'] as const,
    ),
    ...['it', 'its', 'itself'].map(
      (word) => [word, (a: Actor) => a.kind !== 'person' && !a.isPlural] as const,
    ),
    ...['they', 'them', 'their', 'theirs', 'themselves'].map(
      (word) =>
        [
          word,
          (a: Actor) => a.isPlural || a.kind === 'group' || a.kind === 'organisation',
        ] as const,
    ),
  ],
);

/** Whom a pronoun, a short name or a description at `at` means: the actor mentioned there, or for a pronoun
 *  the last one before it that fits in number, gender and kind. Null where none does. Cost O(mentions). */
export function mentionOf(actors: readonly Actor[], text: string, at: Span): MentionFound | null {
  const test = fits.get(text.slice(at.start, at.end).toLowerCase());
  const actor = test === undefined ? actorAt(actors, at) : lastBefore(actors, at.start, test);
  if (actor < 0) return null;
  const { mentions } = actors[actor]!;
  const before = mentions.filter(({ start }) => start <= at.start);
  const named = before.findLast(({ form }) => form === 'name');
  const full = named ?? mentions.find(({ form }) => form === 'name') ?? mentions[0]!;
  return { actor, mention: full };
}

/** The actor whose mention a passage is, or begins with. */
function actorAt(actors: readonly Actor[], at: Span): number {
  const inside = actors.findIndex(({ mentions }) => mentions.some((one) => contains(one, at)));
  if (inside >= 0) return inside;
  let best = -1;
  let first = Infinity;
  for (const [a, { mentions }] of actors.entries()) {
    const found = mentions.find((one) => overlaps(one, at));
    if (found !== undefined && found.start < first) {
      best = a;
      first = found.start;
    }
  }
  return best;
}

/** How far back a subject, or for *they* a plural, goes before what is nearer, in characters. */
const reach = 250;

function lastBefore(
  actors: readonly Actor[],
  start: number,
  test: (actor: Actor) => boolean,
): number {
  let best = -1;
  let last = Number.NEGATIVE_INFINITY;
  for (const [a, actor] of actors.entries()) {
    if (!test(actor)) continue;
    for (const { end, isSubject } of actor.mentions) {
      if (end > start) break;
      const isPreferred = isSubject || actor.isPlural;
      const nearness = end + (isPreferred && start - end <= reach ? reach : 0);
      if (nearness <= last) continue;
      best = a;
      last = nearness;
    }
  }
  return best;
}
