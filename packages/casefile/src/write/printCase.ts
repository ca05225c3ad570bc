import { Document, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { RawCase } from '../schema/schema.ts';
import type { Path } from '../syntax/yamlSource.ts';
import { printed } from './printYaml.ts';

/** What a file of a new case says. */
export type NewCase = RawCase;

/** A remark for readers of the file, above the place it is about; at the empty path, above all. */
export interface Comment {
  readonly path: Path;
  /** Its lines; long ones are broken. */
  readonly text: string;
}

/** Columns of a comment at most, where its words allow it. */
const commentWidth = 96;

/** The text of a new case file, with comments. Whatever the texts hold, they are read back as they were;
 *  in comments, characters that steer a terminal become spaces.
 *
 *      printCase({ casus: 1, title: 'A', decisionMakers: {} }, [{ path: ['title'], text: 'rename' }])
 *
 *  @throws Error where a comment is about a place that is not there. */
export function printCase(content: NewCase, comments: readonly Comment[] = []): string {
  const document = new Document(content, { aliasDuplicateObjects: false });
  const { contents } = document;
  if (!isMap(contents)) throw new Error('a case is a map');
  for (const pair of contents.items.slice(1)) {
    if (isMap(pair.value)) (pair.key as Node).spaceBefore = true;
  }
  for (const { path, text } of comments) {
    const lines = text.split('\n').flatMap(broken).join('\n');
    const place = path.length === 0 ? document : placeOf(contents, path);
    place.commentBefore = [place.commentBefore ?? [], lines].flat().join('\n');
  }
  return printed(document);
}

/** The node before which a comment on `path` stands. */
function placeOf(contents: Node, path: Path): Node {
  let place: Node | null = null;
  let node: unknown = contents;
  for (const step of path) {
    place = null;
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step) as
        | Pair<Node, Node>
        | undefined;
      place = pair?.key ?? null;
      node = pair?.value;
    } else if (isSeq(node)) {
      node = node.items[step as number];
      place = (node as Node | undefined) ?? null;
    }
  }
  if (place === null) throw new Error(`nothing stands at ${path.join('.')}`);
  return place;
}

/** A line as lines of a comment. */
function broken(line: string): string[] {
  const clean = line.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, ' ');
  const indent = /^ */.exec(clean)![0];
  const lines: string[] = [];
  let last = '';
  for (const word of clean.split(' ').filter((one) => one !== '')) {
    if (last !== '' && last.length + word.length >= commentWidth) {
      lines.push(last);
      last = '';
    }
    last = last === '' ? ` ${indent}${word}` : `${last} ${word}`;
  }
  return [...lines, last];
}
