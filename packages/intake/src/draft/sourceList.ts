import { idFrom, type NewCase } from '@casus/casefile';
import type { Speaker } from './speaker.ts';
import { withoutOffice } from './speakerName.ts';

/** The sources of a draft: each speaker under one id. */
export interface SourceList {
  /** Enters the speaker where it is new. @param n  the article it speaks in. */
  readonly idOf: (speaker: Speaker, n: number) => string;
  readonly note: (id: string, text: string) => void;
  /** As the case file has them; nobody is graded. */
  readonly entries: () => NonNullable<NewCase['sources']>;
  /** What to look at, by id. */
  readonly checks: () => ReadonlyMap<string, string>;
}

type NewSource = NonNullable<NewCase['sources']>[string];

interface Listed {
  readonly id: string;
  name: string;
  kind: string | null;
  readonly articles: Set<number>;
  readonly notes: string[];
}

/** Longest id made of a text, in characters. */
const longestId = 40;

/** An id of a few short words. @param taken  gets the new id. */
export function shortId(text: string, otherwise: string, taken: Set<string>): string {
  const words = text.normalize('NFKD').match(/[A-Za-z0-9]+/gu) ?? [];
  const fitting: string[] = [];
  let length = 0;
  for (const word of words) {
    length += word.length + 1;
    if (length > longestId || fitting.length === 3) break;
    fitting.push(word);
  }
  const id = idFrom(fitting.join(' '), otherwise, taken);
  taken.add(id);
  return id;
}

/** Ids that no source may have: as an origin the word means that nobody knows. */
export const noSourceIds: readonly string[] = ['unknown'];

/** An id for the source of a name. @param taken  gets the new id. */
export function sourceId(name: string, taken: Set<string>): string {
  return shortId(withoutOffice(name).replace(/^(?:the|a|an) /iu, ''), 'source-1', taken);
}

/** A source as the case file has it, not graded. */
export function sourceEntry(
  { name, kind }: Pick<Speaker, 'name' | 'kind'>,
  note: string,
): NewSource {
  return {
    name,
    ...(kind === null ? {} : { kind }),
    reliability: 'F',
    ...(note === '' ? {} : { note }),
  };
}

/** That one name of several articles is one source, and what to do where that is wrong. */
function sameName(name: string, nArticles: number): string {
  return `check: “${name}” stands in ${nArticles} articles and is taken for one source. Where it is not the same, give each a source of its own; where it is, there is nothing to do`;
}

export function sourceList(): SourceList {
  const byKey = new Map<string, Listed>();
  const byId = new Map<string, Listed>();
  const taken = new Set(noSourceIds);
  return {
    idOf: (speaker, n) => {
      const { key, name, kind } = speaker;
      const listed = byKey.get(key) ?? {
        id: sourceId(name, taken),
        name,
        kind,
        articles: new Set(),
        notes: [],
      };
      if (name.length > listed.name.length) listed.name = name;
      listed.kind ??= kind;
      listed.articles.add(n);
      byKey.set(key, listed);
      byId.set(listed.id, listed);
      return listed.id;
    },
    note: (id, text) => byId.get(id)!.notes.push(text),
    entries: () =>
      Object.fromEntries(
        [...byId].map(([id, listed]) => [id, sourceEntry(listed, listed.notes.join(' '))]),
      ),
    checks: () =>
      new Map(
        [...byId.values()].flatMap(({ id, name, articles }) =>
          articles.size > 1 && !/\p{Lu}/u.test(name.replace(/^(?:The|A|An) /u, ''))
            ? [[id, sameName(name, articles.size)]]
            : [],
        ),
      ),
  };
}
