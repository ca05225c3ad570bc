import { firstFrom } from '../ascending.ts';
import { overlaps, type Span } from '../span.ts';
import type { Actor, ActorMention } from './actor.ts';

/** Whom a passage means, and where the text names it last. */
export interface MentionFound {
  /** Index of the actor. */
  readonly actor: number;
  /** Its last mention with the whole name up to the passage; where there is none, the fullest one. */
  readonly mention: ActorMention;
}

/** Whether a pronoun may stand for an actor. */
type Fit = (actor: Actor) => boolean;

const male: Fit = ({ kind, gender }) => kind === 'person' && gender !== 'female';
const female: Fit = ({ kind, gender }) => kind === 'person' && gender !== 'male';
const neuter: Fit = ({ kind, isPlural }) => kind !== 'person' && !isPlural;
const plural: Fit = ({ kind, isPlural }) => isPlural || kind === 'group' || kind === 'organisation';

const fits: ReadonlyMap<string, Fit> = new Map(
  (
    [
      [male, 'he him his himself'],
      [female, 'she her hers herself'],
      [neuter, 'it its itself'],
      [plural, 'they them their theirs themselves'],
    ] as const
  ).flatMap(([fit, words]) => words.split(' ').map((word) => [word, fit] as const)),
);

/** A mention with the index of its actor. */
interface PlacedMention extends ActorMention {
  readonly actor: number;
}

/** How far back a subject, or for *they* a plural, goes before what is nearer, in characters. */
const reach = 250;

/** Tells whom a pronoun, a short name or a description means: the actor mentioned there, or for a pronoun
 *  the last one before it that fits in number, gender and kind. Null where none does. Cost O(log mentions)
 *  for a passage. */
export function mentionFinder(
  actors: readonly Actor[],
  text: string,
): (at: Span) => MentionFound | null {
  const all = actors
    .flatMap(({ mentions }, actor) => mentions.map((one): PlacedMention => ({ ...one, actor })))
    .sort((a, b) => a.start - b.start);
  const ends = all.map(({ end }) => end);
  const fitting = new Map(
    [male, female, neuter, plural].map((fit) => {
      const mentions = all.filter(({ actor }) => fit(actors[actor]!));
      return [fit, { mentions, ends: mentions.map(({ end }) => end) }];
    }),
  );
  const named = actors.map(({ mentions }) => {
    const full = mentions.filter(({ form }) => form === 'name');
    return { full, starts: full.map(({ start }) => start) };
  });

  /** The actor whose mention a passage is, or begins with. */
  const actorAt = (at: Span): number => {
    const mention = all[firstFrom(ends, at.start + 1)];
    return mention !== undefined && overlaps(mention, at) ? mention.actor : -1;
  };
  const lastBefore = (start: number, fit: Fit): number => {
    const { mentions, ends: theirEnds } = fitting.get(fit)!;
    let best = -1;
    let last = Number.NEGATIVE_INFINITY;
    for (let m = firstFrom(theirEnds, start + 1) - 1; m >= 0; m--) {
      const { actor, end, isSubject } = mentions[m]!;
      if (end + reach <= last || (best >= 0 && start - end > reach)) break;
      const isPreferred = (isSubject || actors[actor]!.isPlural) && start - end <= reach;
      const nearness = end + (isPreferred ? reach : 0);
      if (nearness <= last) continue;
      best = actor;
      last = nearness;
    }
    return best;
  };
  return (at) => {
    const fit = fits.get(text.slice(at.start, at.end).toLowerCase());
    const actor = fit === undefined ? actorAt(at) : lastBefore(at.start, fit);
    if (actor < 0) return null;
    const { full, starts } = named[actor]!;
    const before = full[firstFrom(starts, at.start + 1) - 1];
    return { actor, mention: before ?? full[0] ?? actors[actor]!.mentions[0]! };
  };
}
