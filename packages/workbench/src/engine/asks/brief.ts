import {
  assessing,
  assessingUnlisted,
  findingPathToGiven,
  judgingGiven,
  type Progress,
} from '@casus/assessment';
import type { Case } from '@casus/casefile';
import {
  assessmentBlocks,
  type Block,
  chosenStateBlocks,
  figureOf,
  htmlReport,
  jsonReport,
  markdownReport,
  toHtml,
  toMarkdown,
  toSvg,
  unlistedBlocks,
} from '@casus/report';
import { indicesOf, type Taken } from './given.ts';
import { caseOf, type Loaded, type Signal } from './loaded.ts';

/** The assessment to be printed and given away. */
export interface Brief {
  readonly blocks: readonly Block[];
  readonly html: string;
  readonly markdown: string;
  readonly json: string;
  /** In the order of the blocks that are pictures, each a file. */
  readonly figures: readonly { readonly title: string; readonly svg: string }[];
}

interface Asked {
  readonly file: string;
  /** States that the reader chose, where they are too many to list. */
  readonly chosen: readonly Taken[];
}

/** The whole assessment, with its states and paths, in words, figures and files. */
export function* brief(
  loaded: Loaded | null,
  asked: Asked,
  signal: Signal,
): Generator<Progress, Brief, void> {
  const theCase = caseOf(loaded);
  if (theCase.space === null) return yield* unlistedBrief(theCase, asked, signal);
  const assessment = yield* assessing(theCase, { file: asked.file, signal });
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

/** The same where only given states are looked at. */
function* unlistedBrief(
  theCase: Case,
  { file, chosen }: Asked,
  signal: Signal,
): Generator<Progress, Brief, void> {
  const assessment = yield* assessingUnlisted(theCase, { file, signal });
  const blocks = unlistedBlocks(theCase, assessment);
  for (const names of chosen) {
    const taken = indicesOf(theCase, names);
    const { state, stability } = yield* judgingGiven(theCase, { signal }, taken);
    const hasPath = assessment.document.unlisted.stability !== null;
    const path = hasPath ? yield* findingPathToGiven(theCase, { signal }, taken) : null;
    blocks.push(...chosenStateBlocks(theCase, { state, stability, path }));
  }
  return {
    blocks,
    html: toHtml(blocks, theCase.title),
    markdown: toMarkdown(blocks),
    json: jsonReport(assessment),
    figures: [],
  };
}
