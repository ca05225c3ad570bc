export type { Article, Block, BlockKind } from './article/article.ts';
export {
  type ArticleSource,
  checkArticleSize,
  mostArticleBytes,
  readArticle,
} from './article/readArticle.ts';
export { type Assisted, type AssistOptions, withAssistance } from './assist/assist.ts';
export type { Dropped, DropReason } from './assist/dropped.ts';
export type { Attribution, CueClass, Speech } from './attribution/attribution.ts';
export { attributionsIn } from './attribution/attributionsIn.ts';
export { type Anchor, anchorIn, anchorText } from './draft/anchor.ts';
export type {
  ArticleReading,
  DraftedAttribution,
  Mention,
  SuggestedOption,
  Suggestions,
} from './draft/articleReading.ts';
export { articleReadingOf } from './draft/articleReadingOf.ts';
export { type DraftOptions, draftOf } from './draft/draftOf.ts';
export type { Figure } from './draft/figure.ts';
export { type Saying, sayingsOf } from './draft/saying.ts';
export type { Speaker } from './draft/speaker.ts';
export { IntakeError, type IntakeProblem } from './error.ts';
export type { DateMention } from './figures/dateMention.ts';
export { datesIn } from './figures/dates.ts';
export { quantitiesIn } from './figures/quantities.ts';
export type { Quantity } from './figures/quantity.ts';
export type { Reading } from './reading.ts';
export { acceptanceEdits } from './review/acceptance.ts';
export { type Choice, entersCase, speakersIn, type Target } from './review/choice.ts';
export { type AttributionWords, attributionWords, figureWords } from './review/inWords.ts';
export { type Marked, type MarkedRun, marksOf, type Part, runsIn } from './review/marks.ts';
export { type Match, type Matches, matchesIn } from './review/matches.ts';
export { assigned, type MendedPart, mended, mendedByKey } from './review/mending.ts';
export { placeOf, placesOf } from './review/place.ts';
export { type Respan, respanned } from './review/respanned.ts';
export {
  goingOn,
  lookingAt,
  type Review,
  type Verdict,
  verdictsIn,
  withRejected,
} from './review/review.ts';
export { trimmed } from './review/wordEnds.ts';
export type { Span } from './span.ts';
