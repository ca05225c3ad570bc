// Writes the kernel's bytes into the sources of the engine. npm run kernel
import { renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { emit, sourceOf } from './emit.ts';

const path = fileURLToPath(new URL('../../src/sweeps/kernelHex.ts', import.meta.url));
const bytes = emit();
writeFileSync(`${path}.new`, sourceOf(bytes));
renameSync(`${path}.new`, path);
console.log(`${bytes.length} bytes`);
