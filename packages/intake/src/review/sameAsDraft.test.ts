import { type Case, editCase, parseCase } from '@casus/casefile';
import { expect, test } from 'vitest';
import { readArticle } from '../article/readArticle.ts';
import type { ArticleReading } from '../draft/articleReading.ts';
import { articleReadingOf } from '../draft/articleReadingOf.ts';
import { draftOf } from '../draft/draftOf.ts';
import { sayingsOf } from '../draft/saying.ts';
import { acceptanceEdits } from './acceptance.ts';
import { entersCase } from './choice.ts';
import { matchesIn } from './matches.ts';

const articles = [
  `General Idris Marn said 1,200 fighters were in the city. The governor, Ana Bell, said at most 200
fighters were there. Doctors said the hospital had received 40 bodies. Bell said 31 people were killed in
the strike on the market. The ministry said the strike on the market had left 38 dead.

Marn said the strike cost 12 lives in the harbour of Arden, and that the harbour was shut.`,
  `Marn said the strike cost 12 lives in the harbour of Arden, and that the harbour was shut.

Residents said some 900 fighters were in the city of Belun, and that the harbour was shut.`,
];

async function readings(): Promise<ArticleReading[]> {
  return Promise.all(
    articles.map(async (text, n) => {
      const name = `${n}.txt`;
      return articleReadingOf(name, await readArticle(new TextEncoder().encode(text), { name }));
    }),
  );
}

/** The case after every suggestion was accepted as it is proposed. */
function reviewed(all: readonly ArticleReading[]): Case {
  let text = draftOf(all.map((reading) => ({ ...reading, attributions: [] })));
  for (const reading of all) {
    for (const saying of sayingsOf(reading)) {
      const theCase = parseCase(text).case!;
      const { choice } = matchesIn(theCase, saying);
      if (entersCase(choice)) {
        text = editCase(text, acceptanceEdits(theCase, reading, saying, choice));
      }
    }
  }
  return parseCase(text).case!;
}

function estimatesIn({ estimates }: Case): Record<string, unknown[]> {
  return Object.fromEntries(
    [...estimates].map(([id, { reports }]) => [
      id,
      reports.map(({ source, quantity }) => [source, quantity]),
    ]),
  );
}

test('what is accepted in a review is what a draft would have', async () => {
  const all = await readings();
  const drafted = parseCase(draftOf(all)).case!;
  const accepted = reviewed(all);
  expect(Object.keys(estimatesIn(drafted))).toEqual(['fighters', 'bodies', 'lives', 'fighters-2']);
  expect(estimatesIn(accepted)).toEqual(estimatesIn(drafted));
  expect([...accepted.claims.keys()]).toEqual([...drafted.claims.keys()]);
  expect([...accepted.sources.keys()].sort()).toEqual([...drafted.sources.keys()].sort());
});
