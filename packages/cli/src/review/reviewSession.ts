import { type Case, CaseEditError, editCase, parseCase } from '@casus/casefile';
import {
  type ArticleReading,
  acceptanceEdits,
  type Choice,
  entersCase,
  goingOn,
  lookingAt,
  type Matches,
  type MendedPart,
  matchesIn,
  mendedByKey,
  placesOf,
  type Respan,
  type Review,
  respanned,
  type Saying,
  sayingsOf,
  type Target,
  type Verdict,
  verdictsIn,
  withRejected,
} from '@casus/intake';
import type { Key } from './keys.ts';

/** A review of articles at one moment; keys lead from one to the next. */
export interface ReviewSession {
  /** The case file with what was accepted. */
  readonly text: string;
  readonly theCase: Case;
  readonly reviews: readonly Review[];
  /** Which of them is looked at. */
  readonly n: number;
  /** What of the case the saying may belong to; null where there is no saying. */
  readonly matches: Matches | null;
  /** What will become of it. */
  readonly choice: Choice | null;
  /** The spans that are being mended. */
  readonly mending: MendedPart | null;
  /** What was done last, or what stands in the way. */
  readonly told: string;
  /** Before the last step that can be taken back. */
  readonly before: ReviewSession | null;
  readonly isOver: boolean;
}

/** Claims of the case that one may choose from, the most alike first. */
const mostOffered = 5;

/** @param text  of a case without errors. */
export function begunSession(text: string, reviews: readonly Review[]): ReviewSession {
  const theCase = parseCase(text).case;
  if (theCase === null) throw new Error('the case has errors');
  const begun: ReviewSession = {
    text,
    theCase,
    reviews,
    n: 0,
    matches: null,
    choice: null,
    mending: null,
    told: '',
    before: null,
    isOver: false,
  };
  return looked(atFirstOpen(begun));
}

export function reviewOf(reading: ArticleReading): Review {
  return { reading, sayings: sayingsOf(reading), rejected: new Set(), at: 0 };
}

export function reviewNow({ reviews, n }: ReviewSession): Review {
  return reviews[n]!;
}

export function sayingNow(session: ReviewSession): Saying | undefined {
  const { sayings, at } = reviewNow(session);
  return sayings[at];
}

export function verdictsNow({ theCase, reviews, n }: ReviewSession): Verdict[] {
  return verdictsIn(reviews[n]!, placesOf(theCase));
}

/** The session after a key. */
export function afterKey(session: ReviewSession, key: Key): ReviewSession {
  const quiet = { ...session, told: '' };
  if (key.name === 'Ctrl-C' || key.name === 'Ctrl-D') return { ...quiet, isOver: true };
  return session.mending === null
    ? afterCommand(quiet, key)
    : afterMendingKey(quiet, session.mending, key);
}

function afterCommand(session: ReviewSession, { name }: Key): ReviewSession {
  switch (name) {
    case 'a':
      return accepted(session);
    case 'r':
      return rejected(session);
    case 'e':
      return mendingBegun(session);
    case 'u':
      return session.before === null
        ? { ...session, told: 'nothing to take back' }
        : { ...session.before, told: 'taken back' };
    case 'b':
    case 'k':
    case 'ArrowUp':
    case 'ArrowLeft':
      return moved(session, -1);
    case 'j':
    case ' ':
    case 'ArrowDown':
    case 'ArrowRight':
      return moved(session, 1);
    case 't':
      return withNextTarget(session);
    case 'd':
      return withOtherStance(session);
    case 'q':
      return { ...session, isOver: true };
    default:
      return session;
  }
}

function accepted(session: ReviewSession): ReviewSession {
  const saying = sayingNow(session);
  const { choice, theCase, text } = session;
  if (saying === undefined || choice === null) return session;
  const review = reviewNow(session);
  const verdicts = verdictsNow(session);
  if (verdicts[review.at] === 'accepted') return { ...session, told: 'it is in the case already' };
  if (!entersCase(choice)) {
    return { ...session, told: 'it makes no claim of its own; t chooses one, r rejects it' };
  }
  try {
    const after = editCase(text, acceptanceEdits(theCase, review.reading, saying, choice));
    const { case: found, diagnostics } = parseCase(after);
    if (found === null) {
      const [first] = diagnostics.filter(({ severity }) => severity === 'error');
      return { ...session, told: first?.message ?? 'the case would have errors' };
    }
    const next = { ...session, text: after, theCase: found, before: session, told: 'accepted' };
    return looked(wentOn(next, verdicts));
  } catch (mistake) {
    if (!(mistake instanceof CaseEditError)) throw mistake;
    return { ...session, told: mistake.message };
  }
}

function rejected(session: ReviewSession): ReviewSession {
  const review = reviewNow(session);
  if (sayingNow(session) === undefined) return session;
  const verdicts = verdictsNow(session);
  const verdict = verdicts[review.at]!;
  if (verdict === 'accepted') return { ...session, told: 'it is in the case; u takes it back' };
  const isRejected = verdict === 'open';
  const after = withReview(
    { ...session, before: session, told: isRejected ? 'rejected' : 'open again' },
    withRejected(review, review.at, isRejected),
  );
  return looked(isRejected ? wentOn(after, verdicts) : after);
}

function moved(session: ReviewSession, by: 1 | -1): ReviewSession {
  const { reviews, n } = session;
  const review = reviewNow(session);
  const to = review.at + by;
  if (to >= 0 && to < review.sayings.length) {
    return looked(withReview(session, lookingAt(review, to)));
  }
  const other = reviews[n + by];
  if (other === undefined) {
    return { ...session, told: by > 0 ? 'that was the last' : 'this is the first' };
  }
  const edge = lookingAt(other, by > 0 ? 0 : other.sayings.length - 1);
  return looked(withReview({ ...session, n: n + by }, edge));
}

function mendingBegun(session: ReviewSession): ReviewSession {
  const review = reviewNow(session);
  const attribution = review.reading.attributions[review.at];
  if (attribution === undefined) return session;
  if (verdictsNow(session)[review.at] === 'accepted') {
    return { ...session, told: 'it is in the case; u takes it back' };
  }
  const { source, content } = attribution;
  return { ...session, mending: { part: 'content', source, content } };
}

function afterMendingKey(session: ReviewSession, mending: MendedPart, key: Key): ReviewSession {
  const review = reviewNow(session);
  switch (key.name) {
    case 'Escape':
    case 'q':
      return { ...session, mending: null, told: 'as before' };
    case 'Enter': {
      const after = { ...session, mending: null, before: { ...session, mending: null } };
      return looked({
        ...withReview(after, mendedReview(review, review.at, mending)),
        told: 'mended',
      });
    }
    case '<':
    case '>': {
      // Terminals that keep Shift with arrows to themselves.
      const arrow = key.name === '<' ? 'ArrowLeft' : 'ArrowRight';
      return afterMendingKey(session, mending, { name: arrow, isShift: true });
    }
    default: {
      const next = mendedByKey(review.reading.article.text, mending, key.name, key.isShift);
      return next === null ? session : { ...session, mending: { ...mending, ...next } };
    }
  }
}

/** A review with the spans of one attribution mended. */
export function mendedReview(review: Review, n: number, to: Respan): Review {
  const reading = respanned(review.reading, n, to);
  return { ...review, reading, sayings: sayingsOf(reading) };
}

/** A new claim, then the claims that are most alike, then no claim. */
function withNextTarget(session: ReviewSession): ReviewSession {
  const { choice, matches } = session;
  if (choice === null || matches === null) return session;
  const offered: readonly Target[] = [
    'new',
    ...matches.claims.slice(0, mostOffered).map(({ id }) => ({ id })),
    'none',
  ];
  const keyOf = (target: Target): string => (typeof target === 'string' ? ` ${target}` : target.id);
  const at = offered.findIndex((target) => keyOf(target) === keyOf(choice.claim));
  const claim = offered[(at + 1) % offered.length]!;
  const words = sayingNow(session)!.passage.quote;
  const statement = choice.statement === '' && claim === 'new' ? words : choice.statement;
  return { ...session, choice: { ...choice, claim, statement }, before: session };
}

function withOtherStance(session: ReviewSession): ReviewSession {
  const { choice } = session;
  if (choice === null) return session;
  const stance = choice.stance === 'asserts' ? 'denies' : 'asserts';
  return { ...session, choice: { ...choice, stance }, before: session };
}

function withReview(session: ReviewSession, review: Review): ReviewSession {
  return { ...session, reviews: session.reviews.with(session.n, review) };
}

/** Goes to the next open saying: of this article, else of another one. */
function wentOn(session: ReviewSession, before: readonly Verdict[]): ReviewSession {
  const review = reviewNow(session);
  const isAnyOpen = before.some((verdict, n) => verdict === 'open' && n !== review.at);
  if (isAnyOpen) return withReview(session, goingOn(review, before));
  const next = atFirstOpen(session);
  return next.n === session.n ? { ...session, told: `${session.told}; all are answered` } : next;
}

/** Looks at the first open saying of the first article that has one. */
function atFirstOpen(session: ReviewSession): ReviewSession {
  const places = placesOf(session.theCase);
  for (const [n, review] of session.reviews.entries()) {
    const at = verdictsIn(review, places).indexOf('open');
    if (at >= 0) return withReview({ ...session, n }, lookingAt(review, at));
  }
  return session;
}

/** With what the case has of the saying that is looked at. */
function looked(session: ReviewSession): ReviewSession {
  const saying = sayingNow(session);
  const matches = saying === undefined ? null : matchesIn(session.theCase, saying);
  return { ...session, matches, choice: matches?.choice ?? null };
}
