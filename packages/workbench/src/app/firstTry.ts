import { type Choice, type Play, playAnswers } from '@casus/report';

/** One thing to move that turns an answer of the open case, all in words. */
export interface FirstTry {
  readonly kind: 'estimate' | 'claim';
  readonly words: string;
  readonly question: string;
}

/** The first estimate, else the first claim, that turns an answer by itself; null where none does. */
export function firstTry(play: Play): FirstTry | null {
  const before = playAnswers(play, choice({}));
  const turned = (change: Partial<Choice>): string | undefined => {
    const after = playAnswers(play, choice(change));
    return play.questions.find((_, at) => after[at] !== null && after[at] !== before[at])?.words;
  };
  for (const { id, words, low, high } of play.estimates) {
    const question =
      turned({ figures: new Map([[id, high]]) }) ?? turned({ figures: new Map([[id, low]]) });
    if (question !== undefined) return { kind: 'estimate', words, question };
  }
  for (const { id, words, isTrue } of play.claims) {
    const question = turned({ claims: new Map([[id, !isTrue]]) });
    if (question !== undefined) return { kind: 'claim', words, question };
  }
  return null;
}

function choice({ claims = new Map(), figures = new Map() }: Partial<Choice>): Choice {
  return { claims, figures };
}
