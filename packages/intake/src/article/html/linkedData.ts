import { characters } from '../characterReferences.ts';
import { tidy } from '../tidy.ts';

/** A JSON object of a page. */
type Thing = Readonly<Record<string, unknown>>;

/** What the JSON-LD of a page says about its article. */
export interface LinkedData {
  readonly headline: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  /** As written. */
  readonly published: string | null;
  /** Null where it does not say. */
  readonly isFree: boolean | null;
}

/** Objects of a page that are looked at. */
const mostThings = 5000;

/** Characters of the longest name or headline that is believed. */
const mostCharacters = 500;

/** Reads the JSON-LD of a page: the first object that is an article and has a headline, wherever it lies
 *  (`@graph`, lists, nested). What is no JSON, or has another shape, counts as not there.
 *  Source: schema.org, NewsArticle. */
export function linkedData(document: Document): LinkedData {
  const things = thingsOf(document);
  const articles = things.filter(isArticle);
  const article = articles.find(({ headline }) => wordsOf(headline) !== null) ?? articles[0];
  const names = namesById(things);
  const nameOf = (value: unknown): string | null => {
    if (!isThing(value)) return wordsOf(value);
    // A thing in another place of the page may be meant by its id.
    return wordsOf(value.name) ?? names.get(value['@id']) ?? null;
  };
  const authors = listOf(article?.author ?? article?.creator).map(nameOf);
  return {
    headline: wordsOf(article?.headline) ?? wordsOf(article?.name),
    authors: authors.filter((name) => name !== null),
    publisher: listOf(article?.publisher).map(nameOf)[0] ?? null,
    published: wordsOf(article?.datePublished),
    isFree: truthOf(article?.isAccessibleForFree),
  };
}

/** Every object in the JSON-LD of a page, the outer ones first. */
function thingsOf(document: Document): Thing[] {
  const found: Thing[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const waiting: unknown[] = [parsed(script.textContent ?? '')];
    for (let at = 0; at < waiting.length && found.length < mostThings; at++) {
      const value = waiting[at];
      if (isThing(value)) found.push(value);
      if (typeof value === 'object' && value !== null) {
        for (const inside of Object.values(value).slice(0, mostThings)) waiting.push(inside);
      }
    }
  }
  return found;
}

function namesById(things: readonly Thing[]): Map<unknown, string> {
  const names = new Map<unknown, string>();
  for (const { '@id': id, name } of things) {
    const words = wordsOf(name);
    if (typeof id === 'string' && words !== null) names.set(id, words);
  }
  return names;
}

/** Undefined for what is no JSON. Old pages hide it from older browsers in a comment. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\s*(?:<!--|<!\[CDATA\[)|(?:-->|\]\]>)\s*$/g, ''));
  } catch {
    return undefined;
  }
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isArticle(thing: Thing): boolean {
  return listOf(thing['@type']).some(
    (type) => typeof type === 'string' && /(?:Article|BlogPosting|Report)$/.test(type),
  );
}

function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function truthOf(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return null;
  return /^(?:https?:\/\/schema\.org\/)?(?:true|false)$/i.test(value) ? /true$/i.test(value) : null;
}

/** Words on one line, or null. JSON-LD needs no character references; many pages write them all the same. */
function wordsOf(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > mostCharacters) return null;
  const words = tidy(characters(value));
  return words === '' ? null : words;
}
