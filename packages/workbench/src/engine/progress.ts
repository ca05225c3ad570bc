import type { Progress as AssessmentProgress } from '@casus/assessment';

/** How far work in a worker has come. */
export type Progress = AssessmentProgress | ArticleProgress;

/** Of an article: steps that are done. */
export interface ArticleProgress {
  readonly stage: 'article';
  readonly done: number;
  readonly total: number;
}
