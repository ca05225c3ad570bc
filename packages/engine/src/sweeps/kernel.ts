import { once } from '../model/once.ts';
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

/** The kernel with a memory that every call uses. */
export interface SweepKernel {
  readonly functions: KernelFunctions;
  /** Makes room for pieces of so many bytes.
   *  @param needed  names what the caller needs in its first pieces.
   *  @returns null where there is no such room. */
  readonly room: (sizes: readonly number[], needed: readonly unknown[]) => Room | null;
}

/** Memory of the kernel, until `room` is called again. */
export interface Room {
  readonly buffer: ArrayBuffer;
  /** Address of each piece. */
  readonly at: readonly number[];
  /** Whether what is needed was left there by the call before. */
  readonly isThere: boolean;
  /** Tells that it is there now. */
  readonly leave: () => void;
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

/** Null where the platform has no WebAssembly with vectors. */
const loaded = once((): { readonly platform: Platform; readonly module: object } | null => {
  const platform = (globalThis as { readonly WebAssembly?: Platform }).WebAssembly;
  if (platform === undefined) return null;
  const bytes = Uint8Array.from(kernelHex.match(/../g)!, (pair) => Number.parseInt(pair, 16));
  return platform.validate(bytes) ? { platform, module: new platform.Module(bytes) } : null;
});

/** The kernel of this thread; null where the platform has none. */
export const sweepKernel: () => SweepKernel | null = once(newKernel);

/** A kernel with a memory of its own, which goes with it. */
export function newKernel(): SweepKernel | null {
  const known = loaded();
  if (known === null) return null;
  const { platform, module } = known;
  const memory = new platform.Memory({ initial: 1 });
  const instance = new platform.Instance(module, { kernel: { memory } });
  let left: readonly unknown[] = [];
  return {
    functions: instance.exports as KernelFunctions,
    room: (sizes, needed) => {
      const isThere =
        left.length > 0 &&
        left.length === needed.length &&
        left.every((one, n) => one === needed[n]);
      if (!isThere) left = [];
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
      const leave = (): void => {
        left = needed;
      };
      return { buffer: memory.buffer, at, isThere, leave };
    },
  };
}
