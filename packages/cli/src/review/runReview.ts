import { type Case, type DateSpan, parseCase } from '@casus/casefile';
import { type ArticleReading, draftOf, placesOf, type Verdict, verdictsIn } from '@casus/intake';
import { counted, type TerminalStyle, toTerminal } from '@casus/report';
import { exitCode, FileProblem, type Io, UsageProblem } from '../io.ts';
import { plainLines } from '../output.ts';
import { keptReviews, resumedReview, reviewFileOf } from './keptReview.ts';
import { keysIn } from './keys.ts';
import { screenOf } from './reviewScreen.ts';
import { afterKey, begunSession, type ReviewSession, reviewOf } from './reviewSession.ts';

/** Where a review writes to. */
export interface ReviewTarget {
  /** A case that is there. */
  readonly into?: string;
  /** A new one. */
  readonly output?: string;
}

/** Clears the screen and begins at its top. */
const fresh = '\u001b[2J\u001b[H';

/** Where a review can go, checked before any work. @throws UsageProblem, FileProblem */
export function reviewFile(io: Io, { into, output }: ReviewTarget): string {
  if (io.keyboard === undefined) {
    throw new UsageProblem('--review needs a terminal to ask on; without it -o writes a draft');
  }
  if ((into === undefined) === (output === undefined)) {
    throw new UsageProblem(
      '--review needs -o DRAFT for a new case or --into CASE for one that is there',
    );
  }
  if (output !== undefined && io.exists(output)) {
    throw new UsageProblem(
      `${output} exists already; nothing was written; --into ${output} adds to it`,
    );
  }
  const file = into ?? output!;
  io.checkTarget(file);
  io.checkTarget(reviewFileOf(file));
  return file;
}

/** Asks about each suggestion in turn. What was accepted is written when the reader quits, and beside the
 *  case what was rejected or mended, so that the same command goes on with what is open.
 *  @param file  of `reviewFile`. */
export async function runReview(
  io: Io,
  readings: readonly ArticleReading[],
  { into }: ReviewTarget,
  file: string,
  style: TerminalStyle,
): Promise<number> {
  const text = into === undefined ? emptyDraft(readings) : caseIn(io, into);
  const beside = reviewFileOf(file);
  const kept = io.exists(beside) ? io.readFile(beside) : null;
  const found = readings.map(reviewOf);
  const begun = begunSession(
    text,
    found.map((review) => resumedReview(review, kept)),
  );
  const session = await asked(io, begun, style);
  const isChanged = session.text !== text || into === undefined;
  if (isChanged) {
    if (into !== undefined && io.readFile(into) !== text) {
      throw new FileProblem(`${into}: was changed meanwhile; nothing was written`);
    }
    io.writeFile(file, session.text);
  }
  io.writeFile(beside, keptReviews(found, session.reviews, kept));
  io.stdout(plainLines(summary(session, file, beside)));
  const late = lateReports(session.theCase, parseCase(text).case!);
  if (late !== null) io.stderr(plainLines(`${file}: ${late}\n`));
  return exitCode.done;
}

/** That reports which a case did not have before are dated after it ends; null where none is. */
function lateReports({ claims, estimates, asOf }: Case, before: Case): string | null {
  if (asOf === null) return null;
  const countIn = (one: Pick<Case, 'claims' | 'estimates'>): number =>
    [...one.claims.values(), ...one.estimates.values()]
      .flatMap(({ reports }): readonly { readonly date: DateSpan | null }[] => reports)
      .filter(({ date }) => date !== null && date.first > asOf.last).length;
  const n = countIn({ claims, estimates }) - countIn(before);
  if (n <= 0) return null;
  return `${counted(n, 'accepted report')} dated after asOf ${asOf.text} will be left out of the answers; a later asOf counts them`;
}

async function asked(io: Io, begun: ReviewSession, style: TerminalStyle): Promise<ReviewSession> {
  const keyboard = io.keyboard!();
  try {
    let session = begun;
    while (!session.isOver) {
      io.stdout(fresh + toTerminal(screenOf(session), style).replaceAll('\n', '\r\n'));
      for (const key of keysIn(await keyboard.next())) {
        if (!session.isOver) session = afterKey(session, key);
      }
    }
    return session;
  } finally {
    keyboard.close();
  }
}

/** A draft of the articles without what is only suggested. */
function emptyDraft(readings: readonly ArticleReading[]): string {
  return draftOf(readings.map((reading) => ({ ...reading, attributions: [] })));
}

/** @throws FileProblem where the case has errors. */
function caseIn(io: Io, file: string): string {
  const text = io.readFile(file);
  if (parseCase(text).case === null) {
    throw new FileProblem(`${file}: the case has errors; casus check ${file} tells them`);
  }
  return text;
}

function summary({ reviews, theCase }: ReviewSession, file: string, beside: string): string {
  const places = placesOf(theCase);
  const verdicts = reviews.flatMap((review) => verdictsIn(review, places));
  const count = (wanted: Verdict): number => verdicts.filter((one) => one === wanted).length;
  const nOpen = count('open');
  const open =
    nOpen === 0
      ? ''
      : `\n${counted(nOpen, 'suggestion')} still open; --review --into ${file} goes on with the same articles`;
  return `${file}: ${count('accepted')} accepted; ${beside}: ${count('rejected')} rejected${open}\n`;
}
