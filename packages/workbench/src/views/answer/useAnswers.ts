import type { Answer } from '@casus/assessment';
import { type Play, playAnswers, type QuestionWords } from '@casus/report';
import { useMemo } from 'react';
import { useAsk, useReading, useSession, useSettled, useStore } from '../../app/hooks.ts';
import { isChanged } from '../../scenario.ts';

/** A question as it is to be shown. */
export interface Shown {
  readonly id: string;
  readonly text: string;
  /** With the reader's changes. */
  readonly answer: Answer;
  /** As assessed. */
  readonly asAssessed: Answer;
  /** What all worlds say with the reader's changes; null until that is known. */
  readonly words: QuestionWords | null;
  /** What they say as assessed. */
  readonly assessedWords: QuestionWords | null;
  /** False while the words are not yet those of the reader's changes. */
  readonly isCurrent: boolean;
}

/** Sliders that move on are not asked about. */
const restMs = 150;

/** The answers: those of the base world at once, moved by the reader's changes at once, and what all
 *  worlds say of them as it comes. */
export function useAnswers(): {
  readonly questions: readonly Shown[];
  readonly play: Play | null;
  readonly isStale: boolean;
} {
  const choice = useStore(useSession().scenario);
  const [number, base, worlds] = [useReading('number'), useReading('base'), useReading('worlds')];
  const settled = useSettled(choice, restMs);
  const assume = useMemo(() => {
    // What was changed may be gone from the case by now.
    const inCase = [...settled.claims, ...settled.figures].filter(
      ([id]) => base?.theCase.claims.has(id) === true || base?.theCase.estimates.has(id) === true,
    );
    return inCase.length === 0 ? null : new Map<string, boolean | number>(inCase);
  }, [settled, base]);
  const given = useAsk('chances', worlds === null ? null : assume);
  const play = worlds?.play ?? null;
  const turned = useMemo(() => {
    if (play === null || !isChanged(choice)) return null;
    const found = playAnswers(play, choice);
    return new Map(play.questions.map(({ id }, at) => [id, found[at] ?? null]));
  }, [play, choice]);
  const assessed = worlds?.questions ?? [];
  const isCurrent = settled === choice && !given.isStale;
  const words = (assume === null ? null : given.answer) ?? assessed;
  const of = (id: string, all: readonly QuestionWords[]): QuestionWords | null =>
    all.find((each) => each.id === id) ?? null;
  const questions = Object.entries(base?.document?.questions ?? {}).map(
    ([id, { text, answer }]): Shown => ({
      id,
      text,
      answer: turned?.get(id) ?? answer,
      asAssessed: answer,
      words: of(id, words),
      assessedWords: of(id, assessed),
      isCurrent: isCurrent && given.refused === null,
    }),
  );
  const isOld = worlds === null || worlds.number !== number;
  return { questions, play, isStale: isOld || !isCurrent };
}
