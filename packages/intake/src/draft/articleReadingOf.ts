import type { Actor, ActorReading } from '../actors/actor.ts';
import { actorsIn } from '../actors/actorsIn.ts';
import { type MentionFound, mentionFinder } from '../actors/mentionFinder.ts';
import type { Article } from '../article/article.ts';
import { taggedText } from '../language/tokens.ts';
import { readingOf } from '../reading.ts';
import { overlaps, type Span } from '../span.ts';
import type { ArticleReading, Mention, Suggestions } from './articleReading.ts';
import { openingPronoun } from './openingPronoun.ts';

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
  const said = attributions.flatMap(({ source, chain, content }) => {
    const pronoun = openingPronoun(article.text, content);
    return [...(source === null ? [] : [source]), ...chain, ...(pronoun === null ? [] : [pronoun])];
  });
  const finder = mentionFinder(found.actors, article.text);
  return {
    file,
    article,
    ...(captured === null ? {} : { captured }),
    attributions,
    mentions: said.flatMap((one) => meantBy(found.actors, article.text, one, finder(one))),
    suggestions: suggestionsOf(article.text, found),
  };
}

/** Who is meant, where that is somebody with a name or an office. */
function meantBy(
  actors: readonly Actor[],
  text: string,
  at: Span,
  found: MentionFound | null,
): Mention[] {
  if (found === null) return [];
  const { name, isUnnamed, mentions } = actors[found.actor]!;
  const own = mentions.find((one) => overlaps(one, at));
  // The army's spokesman is not the army.
  const rest = own === undefined ? '' : text.slice(own.end, at.end);
  const isOther = isUnnamed || !/^(?:$|,|\s\(|\s(?:of|for|in|who|which)\s)/u.test(rest);
  return isOther ? [] : [{ start: at.start, end: at.end, name }];
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
