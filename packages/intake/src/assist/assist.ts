import type { Article } from '../article/article.ts';
import type { Attribution } from '../attribution/attribution.ts';
import type { DraftedAttribution } from '../draft/articleReading.ts';
import { addDropped, type Dropped, type DropReason } from './dropped.ts';
import { gate } from './gate.ts';
import { piecesOf } from './pieces.ts';
import { parseProposals } from './proposals.ts';
import { assistRequest } from './request.ts';

export interface AssistOptions {
  /** The model's name, as the server knows it. */
  readonly model: string;
  /** Sends a body and gives back the body of the answer. What it throws ends the work. */
  readonly ask: (body: object) => Promise<string>;
  readonly onProgress?: (done: number, of: number) => void;
}

export interface Assisted {
  /** The attributions that were known, and behind them those that came through the gate. */
  readonly attributions: readonly DraftedAttribution[];
  readonly nProposed: number;
  readonly dropped: Dropped;
}

/** Asks a model for attributions that the rules have missed, one part of the article after the other. */
export async function withAssistance(
  article: Article,
  known: readonly Attribution[],
  { model, ask, onProgress }: AssistOptions,
): Promise<Assisted> {
  const attributions: DraftedAttribution[] = [...known];
  const dropped = new Map<DropReason, number>();
  let nProposed = 0;
  const pieces = piecesOf(article);
  for (const [at, piece] of pieces.entries()) {
    const { body } = assistRequest(article.text, piece, model);
    const parsed = parseProposals(await ask(body));
    const gated = gate(parsed.proposals, { article, piece, known: attributions, model });
    nProposed += parsed.proposals.length;
    attributions.push(...gated.accepted);
    for (const [reason, n] of [...parsed.dropped, ...gated.dropped]) addDropped(dropped, reason, n);
    onProgress?.(at + 1, pieces.length);
  }
  return { attributions, nProposed, dropped };
}
