import { type ArticleReading, type DropReason, withAssistance } from '@casus/intake';
import { counted } from '@casus/report';
import type { Io } from '../io.ts';

/** A server with the shape of OpenAI's chat completions, and a model of it. */
export interface Assistant {
  readonly url: string;
  readonly model: string;
}

const reasons: Readonly<Record<DropReason, string>> = {
  'broken-reply': 'replies that are not as asked for',
  'reply-too-large': 'replies that are too long',
  'too-many': 'more than are taken from a reply',
  'not-a-proposal': 'without what a proposal needs',
  'quote-not-in-article': 'with a quote that is not in the article',
  'quote-over-paragraphs': 'with a quote over several paragraphs',
  'source-not-in-article': 'with a source that is not in the article',
  'cue-not-in-article': 'with a word for saying that is not in the article',
  'figure-not-in-quote': 'with a figure that is not in the quote',
  duplicate: 'found before',
};

/** A reading with what a model proposes besides, as far as it comes through the gate; how many were
 *  proposed and dropped is told on standard error. @throws AssistProblem */
export async function assisted(
  io: Io,
  reading: ArticleReading,
  { url, model }: Assistant,
): Promise<ArticleReading> {
  const ask = io.askServer!;
  const { attributions, nProposed, dropped } = await withAssistance(
    reading.article,
    reading.attributions,
    { model, ask: (body) => ask(url, body) },
  );
  const nAdded = attributions.length - reading.attributions.length;
  const parts = [...dropped].map(([reason, n]) => `${n} ${reasons[reason]}`);
  const rest = parts.length === 0 ? '' : `; dropped: ${parts.join(', ')}`;
  io.stderr(
    `${reading.file}: ${model} proposes ${counted(nProposed, 'passage')}, ${nAdded} taken over${rest}\n`,
  );
  return { ...reading, attributions };
}
