import { dayFromIso } from '../calendar/civilDay.ts';
import { contains } from '../span.ts';
import { anchorText } from './anchor.ts';
import type { ArticleReading, DraftedAttribution } from './articleReading.ts';
import { copiesIn } from './copies.ts';
import { type Nesting, nestingOf } from './nesting.ts';
import type { Passage } from './passage.ts';
import { type Speaker, speakerOf, speakersOf } from './speaker.ts';
import { onOneLine, shortened } from './words.ts';

/** Longest quote, in characters; the anchor has the whole passage. */
const longestQuote = 4000;

/** Longest name of a file or publication shown. */
const longestName = 120;

/** An article with its passages, and who passes on whom. */
export interface ReadPassages {
  readonly reading: ArticleReading;
  readonly nesting: Nesting;
  readonly publication: Speaker;
  readonly passageOf: (attribution: DraftedAttribution) => Passage;
}

/** What reports say of each attribution. */
export function passagesOf(readings: readonly ArticleReading[]): ReadPassages[] {
  const copiedFrom = copiesIn(readings);
  return readings.map((reading, n) => {
    const { article, attributions, file } = reading;
    const { text } = article;
    const nesting = nestingOf(attributions);
    const speaker = speakersOf(reading);
    const publication = publicationOf(reading);
    const passageOf = (attribution: DraftedAttribution): Passage => {
      const { content, cue } = attribution;
      const tellers = [...nesting.outersOf(attribution), attribution].flatMap(
        ({ source, anonymous }) => (source === null ? [] : [speaker(source, anonymous)]),
      );
      const words = cue === null ? '' : `; cue “${shortened(text.slice(cue.start, cue.end), 60)}”`;
      const model =
        attribution.proposedBy === undefined
          ? ''
          : `; proposed by ${shortened(attribution.proposedBy, longestName)}`;
      const anchor = {
        file: shortened(file, longestName),
        sha256: article.sha256,
        spans: content,
      };
      return {
        n,
        attribution,
        publication,
        tellers,
        quote: quoteOf(text, attribution),
        url: article.url,
        date: saidOn(attribution) ?? dayOf(article.published),
        note: `${anchorText(anchor)}${words}${model}`,
        checks: checksOf(text, attribution, tellers),
        copiedFrom: copiedFrom(n, content[0]!),
      };
    };
    return { reading, nesting, publication, passageOf };
  });
}

/** The publication, by its name, its address or the name of the file. */
function publicationOf({ article, file }: ArticleReading): Speaker {
  const { publisher, url } = article;
  const host = /^https?:\/\/(?:www\.)?([^/?#]+)/u.exec(url ?? '')?.[1];
  const base = file.split(/[\\/]/u).at(-1);
  const name = [publisher, host, base, file]
    .map((one) => onOneLine(one ?? ''))
    .find((one) => one !== '');
  return { ...speakerOf(shortened(name ?? 'article', longestName), false), kind: 'publication' };
}

/** What the note of a publication says of an article: enough to find its bytes again. */
export function readFrom({ file, article, captured }: ArticleReading): string {
  const name = shortened(article.title ?? '', 200);
  const called = name === '' ? '' : ` (“${name}”)`;
  const when = captured === undefined ? '' : `, captured ${captured}`;
  return `Read from ${shortened(file, 120)}${called}${when}, SHA-256 ${article.sha256}.`;
}

function quoteOf(text: string, { content }: DraftedAttribution): string {
  const parts = content.map(({ start, end }) => text.slice(start, end)).join(' … ');
  // The comma is of the sentence around it: “We will stay,” he said.
  const whole = parts.replace(/,(?=[”"’'»]?$)/u, '');
  if (whole.length <= longestQuote) return whole;
  return `${whole.slice(0, longestQuote).replace(/\p{Cs}$/u, '')} …`;
}

/** The day or month named beside the cue, where one is. */
function saidOn({ dates, content }: DraftedAttribution): string | null {
  const beside = dates.find((date) => !content.some((part) => contains(part, date)));
  if (beside === undefined) return null;
  if (beside.from === beside.to) return dayOf(beside.from);
  const isMonth = beside.from.slice(0, 7) === beside.to.slice(0, 7);
  return isMonth && dayOf(beside.from) !== null ? beside.from.slice(0, 7) : null;
}

/** A day of the calendar as written, null for what is none. */
function dayOf(date: string | null): string | null {
  return date === null || dayFromIso(date) === null ? null : date;
}

function checksOf(
  text: string,
  { dates, speech, content }: DraftedAttribution,
  tellers: readonly Speaker[],
): string[] {
  const resolved = dates.map(({ start, end, from, to }) => {
    const days = from === to ? from : `${from} to ${to}`;
    return `“${shortened(text.slice(start, end), 60)}” is read as ${days}`;
  });
  const isCut = quoteOf(text, { content } as DraftedAttribution).length > longestQuote;
  return [
    ...tellers.flatMap(({ check }) => (check === null ? [] : [check])),
    ...resolved,
    ...(speech === 'mixed' ? ['only a part is quoted, the rest is the article’s wording'] : []),
    ...(isCut ? ['the quote is cut; the note says where the whole stands'] : []),
  ];
}
