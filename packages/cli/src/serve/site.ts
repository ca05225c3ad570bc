import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FileProblem } from '../io.ts';

/** A file of the built page. */
export interface SiteFile {
  readonly type: string;
  readonly body: Buffer;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Folder of the built page. @throws FileProblem where it was not built. */
export function siteFolder(): string {
  try {
    return fileURLToPath(new URL('.', import.meta.resolve('@casus/workbench/site/index.html')));
  } catch (cause) {
    throw new FileProblem('the workbench is not there', { cause });
  }
}

/** The files of the built page by their addresses; only these are ever served, so that no address leads
 *  anywhere else. The page is told that a file is served with it.
 *  @throws FileProblem where it was not built. */
export function readSite(folder: string): ReadonlyMap<string, SiteFile> {
  const files = new Map<string, SiteFile>();
  try {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const address = path.slice(folder.length).replaceAll('\\', '/').replace(/^\/*/, '/');
      const type = types[extname(entry.name)] ?? 'application/octet-stream';
      files.set(address, { type, body: readFileSync(path) });
    }
  } catch (cause) {
    throw new FileProblem('the workbench is not built; run `npm run build` first', { cause });
  }
  const page = files.get('/index.html');
  if (page === undefined) {
    throw new FileProblem('the workbench is not built; run `npm run build` first');
  }
  const text = page.body
    .toString('utf8')
    .replace('name="casus-place" content="browser"', 'name="casus-place" content="served"');
  files.set('/', { ...page, body: Buffer.from(text) });
  files.delete('/index.html');
  return files;
}
