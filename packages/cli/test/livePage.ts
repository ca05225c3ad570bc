import { parse, stringify } from 'yaml';
import { exitCode } from '../src/io.ts';
import { pickedJson } from './pickedJson.ts';
import { runCasus } from './runCasus.ts';

/** A page of the guides with every example run anew.
 *
 *  What a block of code is stands behind its language:
 *  - `yaml case=FILE`: a whole case, kept as FILE for the rest of the page; with `mistakes` as a third
 *    word it is one that is meant to have errors.
 *  - `yaml add=FILE`: top-level keys that replace those of FILE, or join it at its end;
 *    with `mistakes`, too.
 *  - `yaml with=FILE`: a fragment, merged into a copy of FILE, key by key, for checking only.
 *  - `console`: lines that begin with `$ ` are run, and what follows is what they print. A line `…`
 *    stands for any lines.
 *  - `json of=FILE pick=PATH,PATH`: parts of the JSON document of FILE's assessment;
 *    `a|b` in a path stands for both.
 *  - Any other block is left alone. */
export interface LivePage {
  /** The page as it should be. */
  readonly text: string;
  /** What is wrong with its cases and fragments; blocks of YAML that do not say what they are. */
  readonly mistakes: readonly string[];
}

const blockPattern = /^```(\S+)([^\n]*)\n([\s\S]*?)^```$/gm;

/** @param files  files that exist already, by the name commands use. */
export function livePage(markdown: string, files: Readonly<Record<string, string>>): LivePage {
  const here: Record<string, string> = { ...files };
  const mistakes: string[] = [];
  /** By the case's text: a page shows many parts of one document. */
  const documents = new Map<string | undefined, unknown>();
  const documentOf = (file: string): unknown => {
    const text = here[file];
    if (!documents.has(text)) {
      const { stdout } = runCasus(['assess', file, '--json'], here);
      documents.set(text, JSON.parse(stdout));
    }
    return documents.get(text);
  };
  const text = markdown.replace(
    blockPattern,
    (whole: string, language: string, info: string, body: string): string => {
      const words = wordsOf(info);
      const fenced = (inside: string): string => `\`\`\`${language}${info}\n${inside}\`\`\``;
      if (language === 'console') return fenced(replayed(body, here));
      if (language === 'json' && words.has('of')) {
        return fenced(pickedJson(documentOf(words.get('of')!), words.get('pick')!.split(',')));
      }
      if (language === 'yaml') mistakes.push(...checked(body, words, here));
      return whole;
    },
  );
  return { text, mistakes };
}

/** Words behind a language, as in `add=FILE mistakes`; a word without a value has an empty one. */
function wordsOf(info: string): ReadonlyMap<string, string> {
  const words = info.trim().split(/\s+/);
  return new Map(words.map((word) => [word.split('=')[0]!, word.split('=')[1] ?? '']));
}

/** Keeps a case or checks a fragment; the result is what is wrong with it. */
function checked(
  body: string,
  words: ReadonlyMap<string, string>,
  files: Record<string, string>,
): string[] {
  const [kind, file] = [...words][0]!;
  const before = files[file] ?? '';
  switch (kind) {
    case 'case':
      files[file] = body;
      break;
    case 'add':
      files[file] = withKeys(before, body);
      break;
    case 'with':
      break;
    default:
      return [`a block of YAML does not say what it is: ${firstLine(body)}`];
  }
  const text = kind === 'with' ? stringify(merged(parse(before), parse(body))) : files[file]!;
  const { code, stderr } = runCasus(['assess', 'case', '--summary'], { case: text });
  const expected = words.has('mistakes') ? exitCode.caseErrors : exitCode.done;
  return code === expected ? [] : [`${kind} ${file}, ${firstLine(body)}: exit ${code}\n${stderr}`];
}

function firstLine(text: string): string {
  return text.slice(0, text.indexOf('\n'));
}

/** A console block with each command's output as it is now. Files that a command writes stay. */
function replayed(body: string, files: Record<string, string>): string {
  const parts = body.split(/^(?=\$ )/m);
  return parts
    .map((part) => {
      if (!part.startsWith('$ ')) return part;
      const command = firstLine(part);
      const { printed, written } = runCasus(argumentsOf(command), files);
      for (const [path, text] of written) files[path] = text;
      const shown = part.slice(command.length + 1);
      return `${command}\n${refreshed(shown, printed)}`;
    })
    .join('');
}

/** `npm start` assesses the first case; `npm start -- …`, `casus …` and `npx casus …` take arguments. */
function argumentsOf(command: string): string[] {
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2]!);
  const at = words.findIndex((word) => word === 'casus' || word === '--');
  return at < 0 ? ['assess', 'examples/mosul-2016.casus.yaml'] : words.slice(at + 1);
}

/** What is shown of an output, brought up to date. Each run of lines between two `…` is found by its
 *  first line and ends at its last. */
function refreshed(shown: string, printed: string): string {
  if (printed === '') return '';
  const lines = printed.replace(/\n+$/, '').split('\n');
  const chunks = shown
    .replace(/\n$/, '')
    .split(/^…$/m)
    .map((chunk) => chunk.replace(/^\n|\n$/g, ''));
  const last = chunks.length - 1;
  let from = 0;
  const now = chunks.map((chunk, at) => {
    if (chunk === '' && last > 0) return '';
    const wanted = chunk.split('\n');
    const start = at === 0 ? 0 : lines.indexOf(wanted[0]!, from);
    if (start < 0) return `not printed: ${wanted[0]!}`;
    const found = lines.indexOf(wanted[wanted.length - 1]!, start + wanted.length - 1);
    const end = found < 0 ? start + wanted.length : found + 1;
    from = at === last ? lines.length : end;
    return lines.slice(start, from).join('\n');
  });
  return `${now.join('\n…\n').replace(/^\n(?=…)|(?<=…)\n$/g, '')}\n`;
}

/** `text` with the top-level keys of `more` in the place of its own, or at its end. */
function withKeys(text: string, more: string): string {
  const sections = text === '' ? [] : text.split(/^(?=[A-Za-z])/m);
  for (const section of more.split(/^(?=[A-Za-z])/m)) {
    const key = section.slice(0, section.indexOf(':') + 1);
    const at = sections.findIndex((each) => each.startsWith(key));
    if (at < 0) sections.push(section);
    else sections[at] = section;
  }
  return sections.join('');
}

/** Maps are merged key by key; anything else replaces what was there. */
function merged(base: unknown, change: unknown): unknown {
  if (!isMap(base) || !isMap(change)) return change;
  const all = { ...base };
  for (const [key, value] of Object.entries(change)) all[key] = merged(base[key], value);
  return all;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
