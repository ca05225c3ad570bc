import type { ConflictForm } from '../model/definition.ts';
import type { Formula } from '../model/formula.ts';
import { type Operation, postfix } from '../model/postfix.ts';

/** Words evaluated at a time: small enough for the operand stack to stay in the cache. */
const blockWords = 1024;

/** Bits 0, 1, … of a decimal within one 32-bit word of consecutive decimals. */
const lowOptionWords = [0xaaaaaaaa, 0xcccccccc, 0xf0f0f0f0, 0xff00ff00, 0xffff0000];

/** Number of decimals of a form: 2^options, or the listed states. */
export function nDecimals(form: ConflictForm): number {
  return form.form === 'graph' ? form.nStates : 2 ** nOptionsOf(form);
}

export function nOptionsOf(form: ConflictForm): number {
  return form.form === 'graph' ? 0 : form.optionCounts.reduce((sum, count) => sum + count, 0);
}

/** Where a formula holds, some words of decimals at a time. */
export class FormulaBlocks {
  readonly #form: ConflictForm;
  readonly #program: readonly Operation[];
  readonly #stack: Uint32Array[] = [];

  constructor(form: ConflictForm, formula: Formula) {
    this.#form = form;
    this.#program = postfix(formula);
  }

  /** @param from  the first word. @param count  of words, 1,024 at most.
   *  @returns bits over the decimals from 32 × `from` on, 1 = the formula holds, until the next call. */
  block(from: number, count: number): Uint32Array {
    runBlock(this.#form, this.#program, from, count, this.#stack);
    return this.#stack[0]!.subarray(0, count);
  }
}

/** Bit set over all decimals, 1 = `formula` holds; bits beyond the last decimal are 0.
 *  Cost O(decimals / 32 × size of the formula). */
export function formulaBits(form: ConflictForm, formula: Formula): Uint32Array {
  const n = nDecimals(form);
  const nWords = Math.ceil(n / 32);
  const bits = new Uint32Array(nWords);
  const truth = new FormulaBlocks(form, formula);
  for (let from = 0; from < nWords; from += blockWords) {
    bits.set(truth.block(from, Math.min(blockWords, nWords - from)), from);
  }
  const tail = n & 31;
  if (tail !== 0 && nWords > 0) bits[nWords - 1]! &= 2 ** tail - 1;
  return bits;
}

function runBlock(
  form: ConflictForm,
  program: readonly Operation[],
  from: number,
  count: number,
  stack: Uint32Array[],
): void {
  let top = -1;
  for (const operation of program) {
    if (operation.kind === 'constant' || operation.kind === 'atom') {
      top++;
      stack[top] ??= new Uint32Array(blockWords);
      if (operation.kind === 'constant') stack[top]!.fill(operation.value ? 0xffffffff : 0);
      else fillAtom(form, operation.index, from, count, stack[top]!);
      continue;
    }
    if (operation.kind === 'not') {
      const a = stack[top]!;
      for (let w = 0; w < count; w++) a[w] = ~a[w]!;
      continue;
    }
    const b = stack[top]!;
    const a = stack[--top]!;
    if (operation.kind === 'and') for (let w = 0; w < count; w++) a[w] = a[w]! & b[w]!;
    else if (operation.kind === 'or') for (let w = 0; w < count; w++) a[w] = a[w]! | b[w]!;
    else if (operation.kind === 'if') for (let w = 0; w < count; w++) a[w] = a[w]! | ~b[w]!;
    else for (let w = 0; w < count; w++) a[w] = ~(a[w]! ^ b[w]!);
  }
}

function fillAtom(
  form: ConflictForm,
  index: number,
  from: number,
  count: number,
  out: Uint32Array,
): void {
  if (form.form === 'graph') {
    out.fill(0);
    const word = (index >>> 5) - from;
    if (word >= 0 && word < count) out[word] = 2 ** (index & 31);
  } else if (index < 5) {
    out.fill(lowOptionWords[index]!);
  } else {
    const shift = index - 5;
    for (let w = 0; w < count; w++) out[w] = -(((from + w) >>> shift) & 1);
  }
}

/** Number of 1 bits of a 32-bit word. */
export function popCount(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
