import type { Assessment, UnlistedAssessment } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { assessmentBlocks } from './assessmentBlocks.ts';
import { toHtml } from './render/html.ts';
import { toMarkdown } from './render/markdown.ts';
import { type TerminalStyle, toTerminal } from './render/terminal.ts';
import { playBlocks } from './sections/play.ts';

/** The assessment for a terminal. */
export function terminalReport(
  theCase: Case,
  assessment: Assessment,
  style: TerminalStyle,
): string {
  return toTerminal(assessmentBlocks(theCase, assessment), style);
}

/** The assessment as Markdown. */
export function markdownReport(theCase: Case, assessment: Assessment): string {
  return toMarkdown(assessmentBlocks(theCase, assessment));
}

/** The assessment as one self-contained page. */
export function htmlReport(theCase: Case, assessment: Assessment): string {
  return toHtml(
    assessmentBlocks(theCase, assessment, playBlocks(theCase, assessment)),
    theCase.title,
  );
}

/** The JSON document, two spaces, ending in a newline; its keys always in one order. */
export function jsonReport({
  document,
}: Pick<Assessment | UnlistedAssessment, 'document'>): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
