import binaryen from 'binaryen';
import { text } from './text.ts';

/** The kernel as bytes: the same ones whenever and wherever. */
export function emit(): Uint8Array {
  const module = binaryen.parseText(text);
  module.setFeatures(binaryen.Features.MVP | binaryen.Features.SIMD128);
  if (module.validate() === 0) throw new Error('the text of the kernel is not valid');
  binaryen.setOptimizeLevel(3);
  binaryen.setShrinkLevel(0);
  module.optimize();
  const bytes = module.emitBinary();
  module.dispose();
  return bytes;
}

/** The source file that holds the bytes. */
export function sourceOf(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const lines = hex.match(/.{1,96}/g) ?? [];
  return `/** Written by \`npm run kernel\` from packages/engine/wasm: the kernel's bytes in hexadecimal. */
export const kernelHex: string = [
${lines.map((line) => `  '${line}',`).join('\n')}
].join('');
`;
}
