import type { Progress } from '../engine/progress.ts';

const stages: Readonly<Record<Progress['stage'], string>> = {
  article: 'Article',
  changes: 'Changes',
  worlds: 'Worlds',
  'left out': 'Left out',
  judgements: 'Judgements',
  timeline: 'Timeline',
  'given states': 'Given states',
  coalitions: 'Coalitions',
};

/** How far work has come, as "Worlds 34 %". */
export function progressInWords({ stage, done, total }: Progress): string {
  return `${stages[stage]} ${total === 0 ? '' : `${Math.floor((done / total) * 100)} %`}`;
}
