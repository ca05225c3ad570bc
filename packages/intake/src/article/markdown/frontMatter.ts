/** The single values at the head of a Markdown file, between two lines `---`, by their key in small letters. */
export interface FrontMatter {
  readonly values: ReadonlyMap<string, string>;
  /** What comes after it. */
  readonly body: string;
}

/** Parts a Markdown file from its front matter. Of its YAML only lines `key: value` are read, and lists on
 *  one line or of one level, as `value, value`. */
export function frontMatter(markdown: string): FrontMatter {
  const found = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(
    markdown,
  );
  const values = new Map<string, string>();
  if (found === null) return { values, body: markdown };
  let key = '';
  for (const line of found[1]!.split(/\r?\n/)) {
    const pair = /^([A-Za-z][\w-]*)\s*:\s*(.*)$/.exec(line);
    const item = /^\s*-\s+(.+)$/.exec(line);
    if (pair !== null) {
      key = pair[1]!.toLowerCase();
      values.set(key, bare(pair[2]!.replace(/^\[(.*)\]$/, '$1')));
    } else if (item !== null && key !== '') {
      const before = values.get(key);
      values.set(key, before ? `${before}, ${bare(item[1]!)}` : bare(item[1]!));
    }
  }
  return { values, body: markdown.slice(found[0].length) };
}

/** A value without its quotation marks. */
function bare(value: string): string {
  return value.trim().replace(/^(["'])(.*)\1$/, '$2');
}
