import type { CueClass } from '../attribution/attribution.ts';
import { addDropped, type Dropped, type DropReason } from './dropped.ts';
import { cueClasses } from './request.ts';

/** An attribution as a model words it; nothing of it is believed yet. */
export interface Proposal {
  readonly quote: string;
  readonly source: string | null;
  readonly cue: string | null;
  readonly class: CueClass;
  readonly negated: boolean;
  readonly anonymous: boolean;
  readonly figures: readonly string[];
}

export interface ParsedProposals {
  readonly proposals: readonly Proposal[];
  readonly dropped: Dropped;
}

/** Characters of a reply that are read. */
const mostCharacters = 1_000_000;

/** Proposals taken from one reply. */
const mostProposals = 400;

/** Reads the body of a chat completion. Never throws: what cannot be read is dropped and counted. */
export function parseProposals(reply: string): ParsedProposals {
  const dropped = new Map<DropReason, number>();
  const nothing = (reason: DropReason): ParsedProposals => {
    addDropped(dropped, reason);
    return { proposals: [], dropped };
  };
  if (reply.length > mostCharacters) return nothing('reply-too-large');
  const content = contentOf(read(reply));
  const items = content === null ? null : entry(readLoosely(content), 'attributions');
  if (!Array.isArray(items)) return nothing('broken-reply');
  if (items.length > mostProposals) addDropped(dropped, 'too-many', items.length - mostProposals);
  const proposals = items.slice(0, mostProposals).flatMap((item: unknown) => {
    const proposal = proposalOf(item);
    if (proposal === null) addDropped(dropped, 'not-a-proposal');
    return proposal ?? [];
  });
  return { proposals, dropped };
}

function read(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

/** JSON that may stand in a Markdown fence, behind a model's thoughts, or between words. */
function readLoosely(content: string): unknown {
  const said = content.replace(/^\s*<think>[\s\S]*?<\/think>/u, '');
  const fenced = /```(?:json)?\s*\n([\s\S]*?)\n\s*```/u.exec(said)?.[1];
  const [first, last] = [said.indexOf('{'), said.lastIndexOf('}')];
  return read(said) ?? read(fenced ?? '') ?? read(said.slice(first, last + 1));
}

/** Only what an object has of its own: a reply may name `__proto__` or `constructor`. */
function entry(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}

/** The words of the answer, null where there are none or they were cut off. */
function contentOf(completion: unknown): string | null {
  const choices = entry(completion, 'choices');
  const choice: unknown = Array.isArray(choices) ? choices[0] : undefined;
  const content = entry(entry(choice, 'message'), 'content');
  return typeof content === 'string' && entry(choice, 'finish_reason') !== 'length'
    ? content
    : null;
}

function proposalOf(item: unknown): Proposal | null {
  const quote = entry(item, 'quote');
  const source = entry(item, 'source') ?? null;
  const cue = entry(item, 'cue') ?? null;
  const cueClass = cueClasses.find((one) => one === entry(item, 'class'));
  const negated = entry(item, 'negated') ?? false;
  const anonymous = entry(item, 'anonymous') ?? false;
  const figures = entry(item, 'figures') ?? [];
  const isRight =
    typeof quote === 'string' &&
    isTextOrNull(source) &&
    isTextOrNull(cue) &&
    cueClass !== undefined &&
    typeof negated === 'boolean' &&
    typeof anonymous === 'boolean' &&
    Array.isArray(figures) &&
    figures.every((figure) => typeof figure === 'string');
  return isRight ? { quote, source, cue, class: cueClass, negated, anonymous, figures } : null;
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}
