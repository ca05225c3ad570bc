import {
  acceptanceEdits,
  type Choice,
  entersCase,
  type Matches,
  placeOf,
  placesOf,
  type Respan,
  type Review,
  type Saying,
  type Verdict,
  verdictsIn,
} from '@casus/intake';
import { useMemo, useRef, useState } from 'react';
import { useAsk, useReading, useSession, useStore } from '../../app/hooks.ts';
import { AskRefused } from '../../engine/questions.ts';
import type { Mistake } from '../../forms/mistake.ts';
import { useEdits } from '../../forms/useEdits.ts';

/** What a reader sees of a review, and can do. */
export interface Reviewing {
  readonly verdicts: readonly Verdict[];
  /** What of the case the saying may belong to; null until it is known. */
  readonly matches: Matches | null;
  /** What suggests itself, or what the reader chose. */
  readonly choice: Choice | null;
  readonly choose: (choice: Choice) => void;
  readonly accept: () => void;
  readonly reject: () => void;
  readonly undo: () => void;
  readonly mend: (to: Respan) => void;
  /** What was done last, or what stands in the way, for eyes and ears. */
  readonly told: string;
  readonly mistakes: readonly Mistake[];
}

interface Looked {
  readonly now: Review;
  readonly saying: Saying;
  readonly verdicts: readonly Verdict[];
}

export function useReviewing(review: Review): Reviewing {
  const { desk, engine } = useSession();
  const { entering } = useStore(desk);
  const base = useReading('base');
  const number = useReading('number');
  const write = useEdits();
  const [told, tell] = useState('');
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([]);
  /** What the reader chose, for which saying. */
  const [chosen, setChosen] = useState<{ place: string; choice: Choice } | null>(null);
  const theCase = base?.theCase ?? null;
  const isCurrent = base?.number === number;
  const accepted = useMemo(() => {
    const places = new Set(theCase === null ? [] : placesOf(theCase));
    // Until the case is read again what has just entered it counts.
    if (!isCurrent) for (const place of entering) places.add(place);
    return places;
  }, [theCase, isCurrent, entering]);
  const verdicts = useMemo(() => verdictsIn(review, accepted), [review, accepted]);
  const saying = review.sayings[review.at];
  const place = saying === undefined ? null : placeOf(saying);
  const { answer: matches, isStale } = useAsk('matches', saying ?? null);
  const own = chosen !== null && chosen.place === place ? chosen.choice : null;
  const latest = useRef(chosen);
  latest.current = chosen;

  /** What is accepted by now: keys may come before the page is drawn again. */
  const acceptedNow = (): ReadonlySet<string> => {
    const { base: found, number: newest } = engine.state();
    const places = found === null ? [] : [...placesOf(found.theCase)];
    return new Set(found?.number === newest ? places : [...places, ...desk.state().entering]);
  };
  /** The saying that is looked at by now. */
  const lookedAt = (): Looked | null => {
    const { reviews, open } = desk.state();
    const now = reviews.find(({ reading }) => reading.article.sha256 === open);
    const saying = now?.sayings[now.at];
    if (now === undefined || saying === undefined) return null;
    return { now, saying, verdicts: verdictsIn(now, acceptedNow()) };
  };
  const accept = async (): Promise<void> => {
    const looked = lookedAt();
    if (looked === null) return;
    const { now, saying, verdicts: before } = looked;
    if (before[now.at] === 'accepted') {
      tell('It is in the case already.');
      return;
    }
    let choice = latest.current?.place === placeOf(saying) ? latest.current.choice : null;
    while (choice === null) {
      // A newer text makes the question moot; then it is asked about that.
      choice = (await engine.ask('matches', saying))?.choice ?? null;
    }
    if (!entersCase(choice)) {
      tell('It makes no claim of its own: choose “a new claim” and word it, or reject it.');
      return;
    }
    const wanted = choice;
    const found = await write((theCase) => acceptanceEdits(theCase, now.reading, saying, wanted));
    setMistakes(found);
    if (found.length > 0) return;
    tell(`Suggestion ${now.at + 1} accepted.`);
    desk.accepted(before);
  };
  const reject = (): void => {
    const looked = lookedAt();
    if (looked === null) return;
    const { now, verdicts: before } = looked;
    if (before[now.at] === 'accepted') {
      tell('It is in the case: undo takes it back.');
      return;
    }
    const isRejected = before[now.at] !== 'rejected';
    desk.reject(isRejected, before);
    tell(`Suggestion ${now.at + 1} ${isRejected ? 'rejected' : 'open again'}.`);
  };
  const queue = useRef(Promise.resolve());
  /** One after the other, however fast the keys come. */
  const after = (work: () => void | Promise<void>): void => {
    queue.current = queue.current.then(async () => {
      setMistakes([]);
      try {
        await work();
      } catch (problem) {
        if (!(problem instanceof AskRefused)) throw problem;
        tell(problem.message);
      }
    });
    // A fault of ours does not end what comes after it.
    queue.current = queue.current.catch((problem: unknown) => reportError(problem));
  };
  return {
    verdicts,
    matches: isStale ? null : matches,
    choice: own ?? (isStale ? null : (matches?.choice ?? null)),
    choose: (choice) => {
      if (place !== null) setChosen({ place, choice });
    },
    accept: () => after(accept),
    reject: () => after(reject),
    undo: () => after(() => tell(desk.undo() ?? 'Taken back.')),
    mend: (to) => after(() => desk.respan(to)),
    told,
    mistakes,
  };
}
