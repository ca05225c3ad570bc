import { linksOf } from '../draft/passage.ts';
import type { Saying } from '../draft/saying.ts';
import type { Speaker } from '../draft/speaker.ts';

/** Where a part of a saying goes: into an entry of its own, into one that the case has, or nowhere. */
export type Target = 'new' | 'none' | { readonly id: string };

/** What is to become of a saying. */
export interface Choice {
  readonly claim: Target;
  /** Of a new claim. */
  readonly statement: string;
  readonly stance: 'asserts' | 'denies';
  /** The sources of the case that its speakers are, by the speakers' keys; others are new. */
  readonly sources: ReadonlyMap<string, string>;
  /** One for each figure. */
  readonly figures: readonly Target[];
}

/** The choice where nothing of the case is alike: a claim if one is made, and all figures. */
export function freshChoice({ statement, figures }: Saying): Choice {
  const isClaim = typeof statement !== 'string';
  return {
    claim: isClaim ? 'new' : 'none',
    statement: isClaim ? statement.text : '',
    stance: isClaim ? statement.stance : 'asserts',
    sources: new Map(),
    figures: figures.map(() => 'new'),
  };
}

/** Whether something of the saying would enter the case. */
export function entersCase({ claim, statement, figures }: Choice): boolean {
  const isClaim = claim === 'new' ? statement.trim() !== '' : claim !== 'none';
  return isClaim || figures.some((target) => target !== 'none');
}

/** On whose word its claim stands; of what makes none by itself, its source's. */
export function claimedBy({ statement }: Saying): 'source' | 'publication' {
  return typeof statement === 'string' ? 'source' : statement.by;
}

/** Everybody who becomes a source with it, whom it was had from included. */
export function speakersIn(saying: Saying): Speaker[] {
  const links = [claimedBy(saying), ...saying.figures.map(({ by }) => by)].flatMap((by) =>
    linksOf(saying.passage, by),
  );
  const speakers = links.flatMap(({ source, origin }) =>
    origin === null || typeof origin === 'string' ? [source] : [source, origin],
  );
  return [...new Map(speakers.map((speaker) => [speaker.key, speaker])).values()];
}
