import type { Block } from '../article/article.ts';
import { type ParsedBlock, parseBlocks } from '../language/block.ts';
import { type TaggedText, taggedText } from '../language/tokens.ts';
import { overlaps } from '../span.ts';
import type { Actor, ActorReading, DecisionMakerSuggestion } from './actor.ts';
import { deedsIn } from './deeds.ts';
import { noDeeds } from './deedWords.ts';
import { descriptionsIn } from './descriptions.ts';
import { gather } from './gather.ts';
import { knownNames } from './knownNames.ts';
import type { FoundMention } from './mention.ts';
import { namesIn } from './names.ts';
import { optionOf, readyOptionOf } from './options.ts';
import { type Spelling, spellingIn } from './spelling.ts';

/** Who is spoken of in an article, who of them acts, and what they are said to do, want, plan or threaten:
 *  suggestions for decision makers and their options. Names are runs of capitals, descriptions nouns of
 *  short lists; the headline is left out, as it has its own capitals.
 *  @param tagged  the same text, where it is tagged already. Cost O(text + mentions × actors). */
export function actorsIn(
  text: string,
  blocks: readonly Block[],
  tagged: TaggedText = taggedText(text),
): ActorReading {
  const body = blocks.filter(({ kind }) => kind !== 'headline');
  const parsed = parseBlocks(tagged, body, ({ pos }) => pos === 'VERB');
  const spelling = spellingIn(text);
  const mentions = parsed.flatMap((block, b) => mentionsIn(spelling, block, b));
  const actors = gather(text, parsed, mentions);
  const deeds = deedsIn(text, parsed, actors);
  const acts = actors.map(() => 0);
  for (const { block, group, actor } of deeds) {
    if (!noDeeds.has(block.tokens[group.verb]!.lemma)) acts[actor]!++;
  }
  const options = deeds
    .filter(({ actor }) => mayDecide(actors[actor]!))
    .flatMap((deed) => optionOf(text, deed) ?? readyOptionOf(text, deed) ?? []);
  const hasOption = new Set(options.map(({ actor }) => actor));
  const decisionMakers = acts
    .map((count, actor): DecisionMakerSuggestion => ({ actor, acts: count }))
    .filter((one) => mayDecide(actors[one.actor]!) && (one.acts > 0 || hasOption.has(one.actor)))
    .sort((a, b) => b.acts - a.acts || mentionsOf(b) - mentionsOf(a) || a.actor - b.actor);
  return { actors, decisionMakers, options };

  function mentionsOf({ actor }: DecisionMakerSuggestion): number {
    return actors[actor]!.mentions.length;
  }
}

/** Of places only states act, and nobody without a name or an office. */
function mayDecide({ kind, name, isUnnamed }: Actor): boolean {
  if (isUnnamed) return false;
  return kind !== 'place' || knownNames.has(name);
}

/** The mentions in a block, in order; of two that overlap the name. */
function mentionsIn(spelling: Spelling, block: ParsedBlock, b: number): FoundMention[] {
  const names = namesIn(spelling, block, b);
  const descriptions = descriptionsIn(block, b).filter(
    (one) => !names.some((name) => overlaps(name, one)),
  );
  return [...names, ...descriptions].sort((one, other) => one.start - other.start);
}
