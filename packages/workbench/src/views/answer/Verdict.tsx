import type { Answer } from '@casus/assessment';
import { verdicts } from '@casus/report';
import type { ReactNode } from 'react';
import { Stack } from '../../blocks/Stack.tsx';

/** The answer in a word and what it means, in the room of every answer that the question may have. */
export function Verdict({
  answer,
  asAssessed,
  possible,
}: {
  readonly answer: Answer;
  readonly asAssessed: Answer;
  readonly possible: readonly Answer[];
}): ReactNode {
  const others = possible
    .filter((other) => other !== answer)
    .map((other) => <Words key={other} answer={other} asAssessed={asAssessed} />);
  return (
    <Stack others={others}>
      <div aria-live="polite">
        <Words key={answer} answer={answer} asAssessed={asAssessed} />
      </div>
    </Stack>
  );
}

function Words({
  answer,
  asAssessed,
}: {
  readonly answer: Answer;
  readonly asAssessed: Answer;
}): ReactNode {
  const { word, rest } = verdicts[answer];
  return (
    <p className="verdict">
      <strong className={answer}>{word}</strong>
      <span>{rest}</span>
      {answer !== asAssessed && (
        <>
          {' '}
          <span className="turned">Turned from {asAssessed}.</span>
        </>
      )}
    </p>
  );
}
