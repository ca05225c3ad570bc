import type { Document, YAMLParseError, YAMLWarning } from 'yaml';
import { messages, type Text } from '../messages.ts';

/** A mistake of YAML itself, at offsets of the file. */
export interface YamlMistake {
  readonly code: string;
  readonly text: Text;
  readonly start: number;
  readonly end: number;
}

/** Mistakes that leave the reading of what follows intact. */
const localCodes: ReadonlySet<string> = new Set([
  'BAD_DQ_ESCAPE',
  'BAD_SCALAR_START',
  'BLOCK_AS_IMPLICIT_KEY',
  'TAB_AS_INDENT',
]);

/** What the parser complains of, in words for somebody who does not know YAML. One mistake often makes
 *  it complain several times: one complaint a line is kept, and none after one that derails it. */
export function yamlMistakes(text: string, document: Document): YamlMistake[] {
  const found: YamlMistake[] = [];
  const lines = new Set<string>();
  for (const problem of document.errors) {
    const at = placeOf(text, problem);
    const line = lineAround(text, at.start);
    if (!lines.has(line)) {
      lines.add(line);
      found.push({ code: 'not-yaml', text: wording(text, problem), ...at });
    }
    if (!localCodes.has(problem.code)) break;
  }
  for (const problem of document.warnings) {
    const [start, end] = problem.pos;
    if (problem.code === 'TAG_RESOLVE_FAILED') {
      found.push({ code: 'tag', text: messages.tag(text.slice(start, end)), start, end });
    } else if (problem.code === 'BAD_DIRECTIVE') {
      found.push({ code: 'directive', text: messages.directive(), start, end });
    }
  }
  return found;
}

/** The offset of a `%YAML` line for another version, which would read "no" as false and dates as
 *  moments; −1 where there is none. */
export function otherVersionAt(text: string): number {
  return /^%YAML\s+(?!1\.2\b)/m.exec(text)?.index ?? -1;
}

/** Where a person would look: an open quote or bracket at its beginning, not where the file ends. */
function placeOf(text: string, problem: YAMLParseError): { start: number; end: number } {
  const [start, end] = problem.pos;
  if (problem.code === 'MISSING_CHAR' && /closing/.test(problem.message)) {
    const quote = problem.message.includes('"') ? '"' : "'";
    const opening = openingQuote(text, quote, end);
    if (opening >= 0) return { start: opening, end: opening + 1 };
  }
  if (problem.code === 'TAB_AS_INDENT') {
    const tab = text.indexOf('\t', Math.max(0, start - 1));
    if (tab >= 0 && tab <= end) return { start: tab, end: tab + 1 };
  }
  return { start, end: Math.max(end, start + 1) };
}

/** The last quote before `end` that begins a value or key. */
function openingQuote(text: string, quote: string, end: number): number {
  let last = -1;
  const pattern = new RegExp(`(?:^|[\\s:,[{-])(${quote})(?=\\S|$)`, 'gm');
  for (const match of text.slice(0, end).matchAll(pattern)) {
    last = match.index + match[0].length - 1;
  }
  return last;
}

function lineAround(text: string, at: number): string {
  return String(text.lastIndexOf('\n', Math.max(0, at - 1)));
}

function wording(text: string, problem: YAMLParseError | YAMLWarning): Text {
  const { code, message } = problem;
  const character = text[problem.pos[0]] ?? '';
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return messages.yamlColon();
  if (code === 'TAB_AS_INDENT') return messages.yamlTab();
  if (code === 'BAD_SCALAR_START') return messages.yamlStart(character);
  if (code === 'BAD_DQ_ESCAPE') return messages.yamlEscape();
  if (code === 'MISSING_CHAR' && /closing/.test(message)) return messages.yamlQuote();
  if (code === 'MISSING_CHAR' && /followed by map values/.test(message)) return messages.yamlKey();
  if (code === 'MULTILINE_IMPLICIT_KEY') return messages.yamlKey();
  if (/must be sufficiently indented|Expected .* to end with|must end with/.test(message)) {
    return messages.yamlBracket();
  }
  if (code === 'BAD_INDENT') return messages.yamlIndent();
  const plain = message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '');
  return messages.notYaml(plain);
}
