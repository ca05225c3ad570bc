import { calendarDay } from '../calendarDay.ts';
import { personNames } from '../personNames.ts';
import type { Found } from '../readArticle.ts';
import { tidy } from '../tidy.ts';
import { linkedData } from './linkedData.ts';

/** What a page says about its article. */
export type PageMetadata = Omit<Found, 'text' | 'blocks'> & {
  /** Whether all may read all of it; null where the page does not say. */
  readonly isFree: boolean | null;
};

/** Reads JSON-LD first, then meta tags of several vocabularies, then what the page shows.
 *  @param url  the address it was fetched from, which counts before the one that the page gives. */
export function pageMetadata(document: Document, url: string | null): PageMetadata {
  const linked = linkedData(document);
  const meta = metaTags(document);
  const first = (...names: string[]): string | null =>
    names.map((name) => meta.get(name)?.[0]).find((value) => value !== undefined) ?? null;
  const publisher = linked.publisher ?? first('og:site_name', 'dc.publisher', 'citation_publisher');
  const written = first('og:title', 'twitter:title', 'dc.title', 'citation_title');
  return {
    title: titleOf(document, linked.headline ?? written, publisher),
    authors: linked.authors.length > 0 ? linked.authors : authorsOf(document, meta),
    publisher,
    published: publishedOf(document, [linked.published, ...publishedTags.map((tag) => first(tag))]),
    url: url ?? addressOf(document, first('og:url')),
    isFree: linked.isFree,
  };
}

/** Contents of the meta tags by name, property or itemprop in small letters, in the order of the page. */
function metaTags(document: Document): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = tidy((element.getAttribute('content') ?? '').slice(0, mostCharacters));
    if (content === '') continue;
    for (const attribute of ['name', 'property', 'itemprop']) {
      const name = element.getAttribute(attribute)?.toLowerCase();
      if (name === undefined) continue;
      const contents = found.get(name);
      if (contents === undefined) found.set(name, [content]);
      else contents.push(content);
    }
  }
  return found;
}

/** Of a tag; more is no title. */
const mostCharacters = 500;

/** The headline that the page shows where the title said begins with it, otherwise the title without the
 *  name of the site. */
function titleOf(document: Document, said: string | null, publisher: string | null): string | null {
  const shown = [...document.querySelectorAll('h1')]
    .map((heading) => tidy(heading.textContent ?? ''))
    .filter((heading) => heading !== '' && heading.length <= mostCharacters);
  if (said !== null) {
    return shown.find((heading) => said.startsWith(heading)) ?? withoutSite(said, publisher);
  }
  const inHead = tidy(
    (document.querySelector('title')?.textContent ?? '').slice(0, mostCharacters),
  );
  if (shown.length === 1 || inHead === '') return shown[0] ?? null;
  return (
    shown.find((heading) => inHead.startsWith(heading)) ??
    withoutSite(inHead, publisher ?? inHead.split('|').at(-1)!)
  );
}

/** "Title | Site" without the site. */
function withoutSite(title: string, site: string | null): string {
  const parts = /^(.+\S)\s*[|–—-]\s*(\S.*)$/.exec(title);
  if (parts === null || site === null) return title;
  return parts[2]!.toLowerCase() === site.trim().toLowerCase() ? parts[1]! : title;
}

const authorTags = [
  'author',
  'article:author',
  'parsely-author',
  'byl',
  'citation_author',
  'dc.creator',
];

/** Of one article. */
const mostAuthors = 20;

function authorsOf(document: Document, meta: ReadonlyMap<string, string[]>): string[] {
  for (const tag of authorTags) {
    // One tag may have them all, or each a tag of its own; some hold the address of a profile.
    const names = (meta.get(tag) ?? []).slice(0, mostAuthors).flatMap(personNames);
    if (names.length > 0) return [...new Set(names)];
  }
  const shown = [...document.querySelectorAll('[rel="author"], [itemprop="author"]')];
  return [
    ...new Set(
      shown.slice(0, mostAuthors).flatMap(({ textContent }) => personNames(textContent ?? '')),
    ),
  ];
}

const publishedTags = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'citation_publication_date',
  'citation_date',
  'dc.date.issued',
  'dc.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'sailthru.date',
  'date',
];

/** The first day among what is said; otherwise of the first `<time>`. */
function publishedOf(document: Document, said: readonly (string | null)[]): string | null {
  for (const each of said) {
    const day = each === null ? null : calendarDay(each);
    if (day !== null) return day;
  }
  const times = [
    ...document.querySelectorAll('time[itemprop="datePublished"], time[pubdate]'),
    ...document.querySelectorAll('article time, time'),
  ];
  const time = times[0];
  return time === undefined
    ? null
    : calendarDay(time.getAttribute('datetime') ?? time.textContent ?? '');
}

/** The canonical address, or the one for sharing; null where neither is a whole http or https address. */
function addressOf(document: Document, shared: string | null): string | null {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null;
  return webAddress(canonical) ?? webAddress(shared);
}

function webAddress(text: string | null): string | null {
  if (text === null || !URL.canParse(text)) return null;
  const url = new URL(text);
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  return isWeb && url.username === '' && url.password === '' ? url.href : null;
}
