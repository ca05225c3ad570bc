// Fails when an import goes against the order of the rooms (docs/decisions/0001-rooms.md).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What each room may import: the rooms before it, and the libraries that are its business. */
export const rooms = {
  engine: { rooms: [], libraries: [] },
  casefile: { rooms: ['engine'], libraries: ['yaml', 'zod'] },
  evidence: { rooms: ['engine', 'casefile'], libraries: [] },
  assessment: { rooms: ['engine', 'casefile', 'evidence'], libraries: [] },
  report: { rooms: ['engine', 'casefile', 'evidence', 'assessment'], libraries: [] },
  intake: {
    rooms: ['engine', 'casefile'],
    libraries: [
      '@mozilla/readability',
      'linkedom',
      'unpdf',
      'marked',
      'wink-nlp',
      'wink-eng-lite-web-model',
      'franc-min',
    ],
  },
  workbench: {
    rooms: ['engine', 'casefile', 'evidence', 'assessment', 'report', 'intake'],
    libraries: [
      'react',
      'react-dom',
      'react-dom/client',
      '@hpcc-js/wasm-graphviz',
      '@codemirror/autocomplete',
      '@codemirror/commands',
      '@codemirror/lang-yaml',
      '@codemirror/language',
      '@codemirror/lint',
      '@codemirror/search',
      '@codemirror/state',
      '@codemirror/view',
      '@lezer/highlight',
    ],
  },
  cli: {
    // Of the workbench only the built page, which is no import.
    rooms: ['engine', 'casefile', 'evidence', 'assessment', 'report', 'intake', 'workbench'],
    libraries: ['commander', 'picocolors', 'node:'],
  },
};

const importPattern =
  /^(?:import|export)\s(?:[^'";]*?\sfrom\s+)?['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]/gm;

function* sources(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if (/\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name)) yield path;
  }
}

/** Import specifiers of `text` that room `name` may not use. */
export function forbiddenImports(name, text) {
  const allowed = rooms[name];
  const wrong = [];
  for (const [, written, loaded] of text.matchAll(importPattern)) {
    const specifier = written ?? loaded;
    if (specifier.startsWith('.')) {
      if (/(^|\/)packages\//.test(specifier)) wrong.push(specifier);
      continue;
    }
    const room = /^@casus\/([^/]+)$/.exec(specifier)?.[1];
    const ok = room
      ? allowed.rooms.includes(room)
      : allowed.libraries.some((l) =>
          l.endsWith(':') ? specifier.startsWith(l) : specifier === l,
        );
    if (!ok) wrong.push(specifier);
  }
  return wrong;
}

function check(root) {
  const complaints = [];
  for (const name of Object.keys(rooms)) {
    for (const path of sources(join(root, 'packages', name, 'src'))) {
      for (const specifier of forbiddenImports(name, readFileSync(path, 'utf8'))) {
        complaints.push(`${path.slice(root.length)}: room "${name}" may not import "${specifier}"`);
      }
    }
    const manifest = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'));
    for (const dependency of Object.keys(manifest.dependencies ?? {})) {
      const room = /^@casus\/(.+)$/.exec(dependency)?.[1];
      const ok = room
        ? rooms[name].rooms.includes(room)
        : rooms[name].libraries.includes(dependency);
      if (!ok) complaints.push(`packages/${name}/package.json: may not depend on "${dependency}"`);
    }
  }
  return complaints;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const complaints = check(fileURLToPath(new URL('..', import.meta.url)));
  for (const complaint of complaints) console.error(complaint);
  if (complaints.length > 0) process.exit(1);
  console.log('arrows: every import points the right way');
}
