import { type QuestionWords, questionFigure, toSvg } from '@casus/report';
import { type ReactNode, useState } from 'react';
import { useReading } from '../../app/hooks.ts';
import { copyPicture } from '../../blocks/copyPicture.ts';
import { download } from '../../document/localFile.ts';

/** Takes a question with its answer away as a picture, as it was assessed. */
export function PictureButtons({
  words,
  isWhatIf,
}: {
  readonly words: QuestionWords;
  readonly isWhatIf: boolean;
}): ReactNode {
  const theCase = useReading('base')?.theCase;
  const [told, tell] = useState('');
  const drawing = () => {
    const { title, asOf } = theCase ?? { title: '', asOf: null };
    return questionFigure(words, words.answer, asOf === null ? title : `${title} · ${asOf.text}`);
  };
  const copy = async (): Promise<void> => {
    const done = await copyPicture(drawing(), `${words.id}.png`);
    tell(done === 'copied' ? 'Copied.' : 'Saved as a file.');
  };
  return (
    <p className="picture-buttons no-print">
      <button type="button" disabled={isWhatIf} onClick={() => void copy()}>
        Copy as picture
      </button>
      <button
        type="button"
        disabled={isWhatIf}
        onClick={() => download(`${words.id}.svg`, toSvg(drawing()), 'image/svg+xml')}
      >
        SVG
      </button>
      <span role="status">{told}</span>
    </p>
  );
}
