import type { Actor, ActorReading } from '../actors/actor.ts';
import { actorsIn } from '../actors/actorsIn.ts';
import { type MentionFound, mentionFinder } from '../actors/mentionFinder.ts';
import type { Article } from '../article/article.ts';
import { taggedText } from '../language/tokens.ts';
import { readingOf } from '../reading.ts';
import type { Span } from '../span.ts';
import type { ArticleReading, Mention, Suggestions } from './articleReading.ts';

/** Decision makers suggested from one article, and options of each, at most. */
const mostDecisionMakers = 6;
const mostOptions = 5;

/** Reads an article for a draft: who says what, who is meant by passages that name nobody in full, and who
 *  might be a decision maker with which options.
 *  @param file  the file or address as the user gave it. @param captured  when it was saved, ISO 8601. */
export function articleReadingOf(
  file: string,
  article: Article,
  captured: string | null = null,
): ArticleReading {
  const tagged = taggedText(article.text);
  const { attributions } = readingOf(article, tagged);
  const found = actorsIn(article.text, article.blocks, tagged);
  const sources = attributions.flatMap(({ source, chain }) =>
    source === null ? chain : [source, ...chain],
  );
  const finder = mentionFinder(found.actors, article.text);
  return {
    file,
    article,
    ...(captured === null ? {} : { captured }),
    attributions,
    mentions: sources.flatMap((source) =>
      meantBy(found.actors, article.text, source, finder(source)),
    ),
    suggestions: suggestionsOf(article.text, found),
  };
}

/** Who is meant, where the passage says less than the full name and somebody with a name is. */
function meantBy(
  actors: readonly Actor[],
  text: string,
  at: Span,
  found: MentionFound | null,
): Mention[] {
  if (found === null) return [];
  const { name, isUnnamed } = actors[found.actor]!;
  const words = text.slice(at.start, at.end);
  return isUnnamed || words.includes(name) ? [] : [{ start: at.start, end: at.end, name }];
}

function suggestionsOf(
  text: string,
  { actors, decisionMakers, options }: ActorReading,
): Suggestions {
  return {
    decisionMakers: decisionMakers.slice(0, mostDecisionMakers).map(({ actor }) => ({
      name: actors[actor]!.name,
      options: options
        .filter((option) => option.actor === actor)
        .slice(0, mostOptions)
        .map((option) => ({
          name: option.text,
          passage: text.slice(option.passage.start, option.passage.end),
        })),
    })),
  };
}
