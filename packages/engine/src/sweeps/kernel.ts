import { kernelHex } from './kernelHex.ts';

/** Functions of the WebAssembly module; packages/engine/wasm/text.ts says what each does. Addresses are
 *  bytes, groups and chunks are counted. */
export interface KernelFunctions {
  readonly places: Kernel6;
  readonly sweep16: Sweep;
  readonly sweep16OneWay: Sweep;
  readonly sweep32: Sweep;
  readonly sweep32OneWay: Sweep;
  readonly begin: (values: number, stale: number, from: number, to: number) => void;
  readonly layOut8: Kernel6;
  readonly layOut16: Kernel6;
  readonly layOut32: Kernel6;
  readonly takeBack8: Kernel6;
  readonly takeBack16: Kernel6;
  readonly takeBack32: Kernel6;
}

type Kernel6 = (a: number, b: number, c: number, d: number, e: number, f: number) => void;

type Sweep = (
  values: number,
  places: number,
  stale: number,
  stride: number,
  size: number,
  bias: number,
  mover: number,
  ways: number,
  from: number,
  to: number,
) => number;

/** The kernel with a memory that is used anew by every call. */
export interface SweepKernel {
  readonly functions: KernelFunctions;
  /** Makes room for pieces of so many bytes. @returns the memory and the address of each piece, or null
   *  where there is no such room. Earlier views of the memory are void. */
  readonly room: (
    sizes: readonly number[],
  ) => { readonly buffer: ArrayBuffer; readonly at: readonly number[] } | null;
}

/** The part of WebAssembly's interface that is used: the engine is built without a platform's types. */
interface Platform {
  readonly validate: (bytes: Uint8Array) => boolean;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Memory: new (size: { initial: number }) => Memory;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
}

interface Memory {
  readonly buffer: ArrayBuffer;
  readonly grow: (pages: number) => number;
}

const pageBytes = 2 ** 16;

/** Bytes at the beginning that the kernel itself works in. */
const workspace = 3 * 4096;

/** Above this much memory a kernel is given up after use. */
const keptBytes = 2 ** 27;

let known: SweepKernel | null | undefined;

/** The kernel of this thread; null where the platform has no WebAssembly with vectors. */
export function sweepKernel(): SweepKernel | null {
  known ??= madeKernel();
  return known;
}

function madeKernel(): SweepKernel | null {
  const platform = (globalThis as { readonly WebAssembly?: Platform }).WebAssembly;
  if (platform === undefined) return null;
  const bytes = Uint8Array.from(kernelHex.match(/../g)!, (pair) => Number.parseInt(pair, 16));
  if (!platform.validate(bytes)) return null;
  const memory = new platform.Memory({ initial: 1 });
  const instance = new platform.Instance(new platform.Module(bytes), { kernel: { memory } });
  return {
    functions: instance.exports as KernelFunctions,
    room: (sizes) => {
      const at: number[] = [];
      let end = workspace;
      for (const size of sizes) {
        at.push(end);
        end += Math.ceil(size / 16) * 16;
      }
      const missing = Math.ceil((end - memory.buffer.byteLength) / pageBytes);
      if (missing > 0) {
        try {
          memory.grow(missing);
        } catch {
          return null;
        }
      }
      // The next model begins with a small memory again.
      if (memory.buffer.byteLength > keptBytes) known = undefined;
      return { buffer: memory.buffer, at };
    },
  };
}
