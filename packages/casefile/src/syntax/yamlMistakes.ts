import type { Document, YAMLParseError } from 'yaml';
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
]);

/** What the parser complains of, in words for somebody who does not know YAML. One mistake often makes
 *  it complain several times: one complaint a line is kept, and none after one that derails it. */
export function yamlMistakes(text: string, document: Document): YamlMistake[] {
  const found: YamlMistake[] = [];
  const lines = new Set<string>();
  for (const problem of document.errors) {
    const tab = tabAround(text, problem.pos[0]);
    if (tab >= 0) {
      // Whatever the parser makes of it, that is what to mend first.
      const isFirst = found.every(({ start }) => start !== tab);
      if (isFirst)
        found.push({ code: 'not-yaml', text: messages.yamlTab(), start: tab, end: tab + 1 });
      break;
    }
    const at = placeOf(text, problem);
    const line = lineAround(text, at.start);
    if (!lines.has(line)) {
      lines.add(line);
      const code = problem.code === 'TAG_RESOLVE_FAILED' ? 'tag' : 'not-yaml';
      found.push({ code, text: wording(text, problem), ...at });
    }
    if (!localCodes.has(problem.code)) break;
  }
  return found;
}

/** The offset of a `%` line before the content, as of another version, which would read "no" as false
 *  and dates as moments; −1 where there is none. */
export function directiveAt(text: string): number {
  const prologue = /^(?:[ \t]*(?:#.*)?\r?\n|%YAML +1\.2[ \t]*\r?\n)*/.exec(text)![0].length;
  return text[prologue] === '%' ? prologue : -1;
}

/** The offset of a carriage return that ends no line for YAML, though it does for an editor; −1 where
 *  there is none. */
export function bareReturnAt(text: string): number {
  return text.search(/\r(?!\n)/);
}

/** Where a person would look: an open quote or bracket at its beginning, not where the file ends. */
function placeOf(text: string, problem: YAMLParseError): { start: number; end: number } {
  const [start, end] = problem.pos;
  if (problem.code === 'MISSING_CHAR' && /closing/.test(problem.message)) {
    const quote = problem.message.includes('"') ? '"' : "'";
    const opening = openingQuote(text, quote, end);
    if (opening >= 0) return { start: opening, end: opening + 1 };
  }
  return { start, end: Math.max(end, start + 1) };
}

/** The offset of a tab that indents the line of `at` or the one below, −1 where none does. */
function tabAround(text: string, at: number): number {
  const from = text.lastIndexOf('\n', at - 1) + 1;
  const next = text.indexOf('\n', at) + 1;
  for (const start of next === 0 ? [from] : [from, next]) {
    const indent = /^ *\t/.exec(text.slice(start, start + 200));
    if (indent !== null) return start + indent[0].length - 1;
  }
  return -1;
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

function wording(text: string, problem: YAMLParseError): Text {
  const { code, message } = problem;
  if (code === 'TAG_RESOLVE_FAILED') return messages.tag(text.slice(...problem.pos));
  const character = text[problem.pos[0]] ?? '';
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return messages.yamlColon(/[“”„‘’]/.test(character));
  if (code === 'BLOCK_IN_FLOW' && character !== '-') return messages.yamlColon(false);
  if (code === 'BLOCK_IN_FLOW' || /block-seq-ind/.test(message)) return messages.yamlListInLine();
  if (code === 'TAB_AS_INDENT') return messages.yamlTab();
  if (code === 'BAD_ALIAS' && /empty/.test(message)) return messages.yamlStart(character);
  if (/at node end/.test(message)) return messages.yamlRest();
  if (/flow-(?:map|seq)-end/.test(message)) return messages.yamlClosing(character);
  if (/Unexpected , in/.test(message)) return messages.yamlComma();
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
