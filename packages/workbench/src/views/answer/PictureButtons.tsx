import type { Answer } from '@casus/assessment';
import { type Drawing, type Play, type QuestionWords, questionFigure, toSvg } from '@casus/report';
import { type ReactNode, useState } from 'react';
import { useReading, useSession, useStore } from '../../app/hooks.ts';
import { copyPicture } from '../../blocks/copyPicture.ts';
import { download } from '../../document/localFile.ts';
import { whatIfInWords } from './whatIfInWords.ts';

/** Takes a question with its answer away as a picture: as it was assessed, or with the reader's changes,
 *  which stand at the foot. */
export function PictureButtons({
  words,
  answer,
  play,
  isCurrent,
}: {
  /** As they are shown. */
  readonly words: QuestionWords;
  readonly answer: Answer;
  readonly play: Play | null;
  /** Whether the words are those of the reader's changes. */
  readonly isCurrent: boolean;
}): ReactNode {
  const theCase = useReading('base')?.theCase;
  const choice = useStore(useSession().scenario);
  const [told, tell] = useState('');
  const drawing = (): Drawing => {
    const { title, asOf } = theCase ?? { title: '', asOf: null };
    const from = [title, asOf?.text ?? '', play === null ? '' : whatIfInWords(play, choice)];
    return questionFigure(words, answer, from.filter((part) => part !== '').join(' · '));
  };
  const copy = async (): Promise<void> => {
    const done = await copyPicture(drawing(), `${words.id}.png`);
    tell(done === 'copied' ? 'Copied.' : 'Saved as a file.');
  };
  return (
    <p className="picture-buttons no-print">
      <button type="button" disabled={!isCurrent} onClick={() => void copy()}>
        Copy as picture
      </button>
      <button
        type="button"
        disabled={!isCurrent}
        onClick={() => download(`${words.id}.svg`, toSvg(drawing()), 'image/svg+xml')}
      >
        SVG
      </button>
      <span role="status">{told}</span>
    </p>
  );
}
