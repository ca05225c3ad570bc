import { type ComponentType, lazy } from 'react';
import { AnswerView } from '../views/answer/AnswerView.tsx';

/** One way of looking at the case. */
export interface View {
  /** Its part of the address. */
  readonly id: string;
  readonly title: string;
  readonly Component: ComponentType;
  /** False for a view that a menu leads to. */
  readonly isTab?: false;
}

/** All views in the order of the tabs. The first is there at once, the others are loaded when opened. */
export const views: readonly View[] = [
  { id: 'answer', title: 'Answer', Component: AnswerView },
  {
    id: 'evidence',
    title: 'Evidence',
    Component: lazy(async () => {
      const { EvidenceView } = await import('../views/evidence/EvidenceView.tsx');
      return { default: EvidenceView };
    }),
  },
  {
    id: 'articles',
    title: 'Articles',
    Component: lazy(async () => {
      const { ArticlesView } = await import('../views/articles/ArticlesView.tsx');
      return { default: ArticlesView };
    }),
  },
  {
    id: 'model',
    title: 'Model',
    Component: lazy(async () => {
      const { ModelView } = await import('../views/model/ModelView.tsx');
      return { default: ModelView };
    }),
  },
  {
    id: 'outcomes',
    title: 'Outcomes',
    Component: lazy(async () => {
      const { OutcomesView } = await import('../views/outcomes/OutcomesView.tsx');
      return { default: OutcomesView };
    }),
  },
  {
    id: 'moves',
    title: 'Moves',
    Component: lazy(async () => {
      const { MovesView } = await import('../views/moves/MovesView.tsx');
      return { default: MovesView };
    }),
  },
  {
    id: 'timeline',
    title: 'Timeline',
    Component: lazy(async () => {
      const { TimelineView } = await import('../views/timeline/TimelineView.tsx');
      return { default: TimelineView };
    }),
  },
  {
    id: 'text',
    title: 'Text',
    Component: lazy(async () => {
      const { TextView } = await import('../views/text/TextView.tsx');
      return { default: TextView };
    }),
  },
  {
    id: 'brief',
    title: 'Brief',
    Component: lazy(async () => {
      const { BriefView } = await import('../views/brief/BriefView.tsx');
      return { default: BriefView };
    }),
  },
  {
    id: 'compare',
    title: 'Compare',
    isTab: false,
    Component: lazy(async () => {
      const { CompareView } = await import('../views/compare/CompareView.tsx');
      return { default: CompareView };
    }),
  },
];
