import { assessing, type Progress } from '@casus/assessment';
import {
  assessmentBlocks,
  type Block,
  figureOf,
  htmlReport,
  jsonReport,
  markdownReport,
  toSvg,
} from '@casus/report';
import { caseOf, type Loaded } from './loaded.ts';

/** The assessment to be printed and given away. */
export interface Brief {
  readonly blocks: readonly Block[];
  readonly html: string;
  readonly markdown: string;
  readonly json: string;
  /** In the order of the blocks that are pictures, each a file. */
  readonly figures: readonly { readonly title: string; readonly svg: string }[];
}

/** The whole assessment, with its states and paths, in words, figures and files. */
export function* brief(
  loaded: Loaded | null,
  { file }: { readonly file: string },
): Generator<Progress, Brief, void> {
  const theCase = caseOf(loaded);
  const assessment = yield* assessing(theCase, { file });
  const blocks = assessmentBlocks(theCase, assessment);
  return {
    blocks,
    html: htmlReport(theCase, assessment),
    markdown: markdownReport(theCase, assessment),
    json: jsonReport(assessment),
    figures: blocks.flatMap((block) => {
      const drawing = figureOf(block);
      return drawing === null ? [] : [{ title: drawing.title, svg: toSvg(drawing) }];
    }),
  };
}
