import {
  type ArticleReading,
  attributionWords,
  type Choice,
  entersCase,
  type MendedPart,
  marksOf,
  type Part,
  runsIn,
  type Saying,
  type Span,
  speakersIn,
  type Target,
} from '@casus/intake';
import type { Block, Item, Mark, Text } from '@casus/report';
import { type ReviewSession, reviewNow, sayingNow, verdictsNow } from './reviewSession.ts';

/** Each part by its brackets as well as by its colour. */
const brackets: Readonly<Record<Part, readonly [open: string, close: string, mark: Mark]>> = {
  source: ['{', '}', 'strong'],
  cue: ['<', '>', 'code'],
  content: ['[', ']', 'open'],
};

/** Characters shown before and behind the passage. */
const around = 240;

/** What is on the screen: the suggestion in its passage, what it would become, and the keys. */
export function screenOf(session: ReviewSession): Block[] {
  const review = reviewNow(session);
  const saying = sayingNow(session);
  const { mending, choice, told, reviews, n } = session;
  const verdicts = verdictsNow(session);
  const count = (wanted: string): number => verdicts.filter((one) => one === wanted).length;
  const { file } = review.reading;
  const articles = reviews.length === 1 ? '' : ` (article ${n + 1} of ${reviews.length})`;
  const tally = `${count('open')} open, ${count('accepted')} accepted, ${count('rejected')} rejected`;
  const head: Block[] = [
    { kind: 'heading', level: 2, text: `${file}${articles}` },
    { kind: 'paragraph', text: quiet(tally) },
  ];
  if (saying === undefined || choice === null) {
    return [
      ...head,
      { kind: 'paragraph', text: 'Nothing in it is ascribed to anybody.' },
      keys(session),
    ];
  }
  const { attribution, checks, date } = saying.passage;
  const shown = mending === null ? attribution : { ...attribution, ...mending };
  const { marks } = attributionWords(review.reading.article.text, attribution);
  const verdict = verdicts[review.at]!;
  return [
    ...head,
    { kind: 'heading', level: 3, text: `${review.at + 1} of ${review.sayings.length}: ${verdict}` },
    { kind: 'paragraph', text: passage(review.reading, shown) },
    { kind: 'paragraph', text: quiet([...marks, date ?? 'not dated'].join(' · ')) },
    {
      kind: 'list',
      isOrdered: false,
      items: [
        ...becomes(session, saying, choice),
        ...checks.map((check) => item(quiet(`check: ${check}`))),
      ],
    },
    { kind: 'paragraph', text: told === '' ? ' ' : [{ text: told, mark: 'strong' }] },
    keys(session),
  ];
}

/** The passage with its parts in brackets, and a little of what is around it. */
function passage(
  { article }: ArticleReading,
  parts: Readonly<{ source: Span | null; cue: Span | null; content: readonly Span[] }>,
): Text {
  const { text, blocks } = article;
  const found = marksOf([parts]);
  const first = Math.min(...found.map(({ start }) => start));
  const last = Math.max(...found.map(({ end }) => end));
  const begin = blocks.findLast(({ start }) => start <= first)?.start ?? first;
  const end = blocks.find((block) => block.end >= last)?.end ?? last;
  const shown = { start: Math.max(begin, first - around), end: Math.min(end, last + around) };
  const runs = runsIn(shown, found).map(({ start, end: to, marks }) => {
    const at = (place: 'start' | 'end', of: number): string =>
      marks
        .filter((mark) => mark[place] === of)
        .map(({ part }) => brackets[part][place === 'start' ? 0 : 1])
        .join('');
    const words = `${at('start', start)}${text.slice(start, to)}${at('end', to)}`;
    const inner = marks.at(-1);
    return inner === undefined ? words : { text: words, mark: brackets[inner.part][2] };
  });
  return [shown.start > begin ? '… ' : '', ...runs, shown.end < end ? ' …' : ''];
}

/** What enters the case when it is accepted. */
function becomes({ theCase }: ReviewSession, saying: Saying, choice: Choice): Item[] {
  const { statement, figures } = saying;
  const why = typeof statement === 'string' ? ` (${statement})` : '';
  const claim =
    choice.claim === 'none'
      ? `no claim${why}`
      : choice.claim === 'new'
        ? `a new claim, which it ${choice.stance}: ${choice.statement}`
        : `a report that ${choice.stance} ${choice.claim.id}: ${theCase.claims.get(choice.claim.id)?.statement}`;
  const target = (one: Target): string =>
    one === 'new' ? 'a new estimate' : one === 'none' ? 'left out' : `a report on ${one.id}`;
  return [
    item(claim),
    ...figures.map(({ of }, k) => item(`figure of ${of}: ${target(choice.figures[k] ?? 'none')}`)),
    ...(entersCase(choice) ? speakersIn(saying) : []).map(({ key, name }) => {
      const id = choice.sources.get(key);
      return item(
        `${name}: ${id === undefined ? 'a new source, not graded (F)' : `the source ${id}`}`,
      );
    }),
  ];
}

function keys({ mending }: ReviewSession): Block {
  const words =
    mending === null
      ? 'a accept · r reject · e edit spans · t other claim · d asserts/denies · u undo · b back · j on · q keep and quit'
      : `${partWords(mending)}: ← → move its end, < > its start · s who · c what · Enter keeps · Esc gives up`;
  return { kind: 'paragraph', text: quiet(words) };
}

function item(text: Text): Item {
  return { text, below: [] };
}

function quiet(text: string): Text {
  return [{ text, mark: 'quiet' }];
}

function partWords({ part }: MendedPart): string {
  return part === 'source' ? 'who' : 'what';
}
