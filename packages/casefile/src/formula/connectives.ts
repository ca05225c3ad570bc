import { messages, said, type Text } from '../messages.ts';

/** A mistake inside a formula, at character offsets of its text. */
export interface FormulaError {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly start: number;
  readonly end: number;
}

export interface Token {
  readonly kind: 'word' | 'number' | 'operator' | '(' | ')';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What formulas over options and conditions over evidence have in common. */
export type Connected<Leaf> =
  | Leaf
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'not'; readonly of: Connected<Leaf> }
  | {
      readonly kind: 'and' | 'or' | 'if' | 'iff';
      readonly left: Connected<Leaf>;
      readonly right: Connected<Leaf>;
    };

/** Words that cannot be ids. */
export const reservedWords: ReadonlySet<string> = new Set([
  'not',
  'and',
  'or',
  'if',
  'iff',
  'true',
  'false',
]);

/** Connectives by binding, loosest first; all associate to the left. */
const levels = ['iff', 'if', 'or', 'and'] as const;

/** How messages call what stands between connectives. */
export const operands = {
  options: 'an option',
  states: 'a state',
  evidence: 'a claim, a comparison',
} as const;

const mirror: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

/** Most parts of one formula. */
const maxTokens = 4000;
/** Deepest nesting of parentheses and negations. */
const maxNesting = 200;

const tokenPattern =
  /\s+|[A-Za-z][A-Za-z0-9_-]*(?:\.[A-Za-z][A-Za-z0-9_-]*)?|\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?|<=|>=|<|>|\(|\)/y;

class FormulaMistake extends Error {
  readonly detail: FormulaError;

  constructor(detail: FormulaError) {
    super(detail.message);
    this.detail = detail;
  }
}

/** Tokens still to be read, for parsers of leaves. */
export interface TokenStream {
  readonly peek: () => Token | undefined;
  readonly take: () => Token | undefined;
  /** Ends the parse with a mistake; `at` null points behind the last token. */
  readonly fail: (code: string, text: Text, at: Token | null) => never;
  /** Tells a mistake that does not keep the rest from being read; said once for the same words. */
  readonly note: (code: string, text: Text, at: Token) => void;
}

/** Every mistake of a formula that could be told, by place. */
export interface FormulaErrors {
  readonly error: FormulaError;
  readonly more: readonly FormulaError[];
}

/** Parses a formula whose leaves `leaf` reads, having been given their first token.
 *  @param operand  how messages call a leaf: "an option". */
export function parseConnected<Leaf extends { readonly kind: string }>(
  text: string,
  operand: string,
  leaf: (first: Token, stream: TokenStream) => Leaf,
): { readonly value: Connected<Leaf> } | FormulaErrors {
  const noted: FormulaError[] = [];
  try {
    const value = parse(text, operand, leaf, noted);
    const [error, ...more] = noted;
    return error === undefined ? { value } : { error, more };
  } catch (mistake) {
    if (!(mistake instanceof FormulaMistake)) throw mistake;
    const { detail } = mistake;
    // What stands right behind a word that is not known follows from it: no further mistake.
    const last = noted.at(-1);
    const follows = last !== undefined && text.slice(last.end, detail.start).trim() === '';
    const [error, ...more] = follows ? noted : [...noted, detail];
    return { error: error!, more };
  }
}

function parse<Leaf extends { readonly kind: string }>(
  text: string,
  operand: string,
  leaf: (first: Token, stream: TokenStream) => Leaf,
  noted: FormulaError[],
): Connected<Leaf> {
  const tokens = tokenize(text);
  let at = 0;
  const end = text.trimEnd().length;
  const stream: TokenStream = {
    peek: () => tokens[at],
    take: () => tokens[at++],
    fail: (code, wording, token) => {
      const start = token?.start ?? end;
      throw new FormulaMistake({ code, ...said(wording), start, end: token?.end ?? start + 1 });
    },
    note: (code, wording, { start, end: until }) => {
      const mistake = { code, ...said(wording), start, end: until };
      if (!noted.some(({ message }) => message === mistake.message)) noted.push(mistake);
    },
  };
  if (tokens.length === 0) return stream.fail('formula-empty', messages.formulaEmpty(), null);
  const binary = (level: number, nesting: number): Connected<Leaf> => {
    const kind = levels[level];
    if (kind === undefined) return unary(nesting);
    let left = binary(level + 1, nesting);
    for (;;) {
      const next = stream.peek();
      if (next?.kind !== 'word' || next.text !== kind) return left;
      stream.take();
      left = { kind, left, right: binary(level + 1, nesting) };
    }
  };
  const unary = (nesting: number): Connected<Leaf> => {
    const token = stream.take();
    if (token === undefined) return stream.fail('formula-end', messages.formulaEnd(operand), null);
    if (nesting > maxNesting) {
      return stream.fail('formula-depth', messages.formulaDepth(maxNesting), token);
    }
    if (token.kind === '(') {
      const inside = binary(0, nesting + 1);
      const close = stream.take();
      if (close === undefined) {
        return stream.fail('formula-parenthesis', messages.formulaParenthesis(), token);
      }
      return close.kind === ')' ? inside : unexpected(close);
    }
    if (token.text === 'not') return { kind: 'not', of: unary(nesting + 1) };
    if (token.text === 'true') return { kind: 'constant', value: true };
    if (token.text === 'false') return { kind: 'constant', value: false };
    if (token.kind === 'number' && stream.peek()?.kind === 'operator') {
      const mirrored = mirror[stream.peek()!.text] ?? null;
      return stream.fail('comparison', messages.comparisonLeft(token.text, mirrored), token);
    }
    if (token.kind !== 'word' || reservedWords.has(token.text)) {
      const hint = token.text === 'if' ? messages.hintIfFirst() : null;
      return stream.fail('formula-token', messages.formulaToken(token.text, operand, hint), token);
    }
    return leaf(token, stream);
  };
  /** Something stands where only a connective or the end could. */
  const unexpected = (token: Token): never => {
    if (token.kind === 'operator' && operand === operands.options) {
      return stream.fail('comparison', messages.comparisonOfOptions(), token);
    }
    if (token.kind === ')') {
      return stream.fail('formula-parenthesis', messages.formulaUnopened(), token);
    }
    const wording = isShouted(token.text)
      ? messages.formulaCase(token.text)
      : messages.formulaConnective(token.text, insteadOfWord.get(token.text) ?? null);
    return stream.fail('formula-connective', wording, token);
  };
  const value = binary(0, 0);
  const rest = stream.peek();
  return rest === undefined ? value : unexpected(rest);
}

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    tokenPattern.lastIndex = at;
    const found = tokenPattern.exec(text)?.[0];
    if (found === undefined) {
      const character = String.fromCodePoint(text.codePointAt(at)!);
      throw new FormulaMistake({
        code: 'formula-character',
        ...said(messages.formulaCharacter(character, instead(text, at))),
        start: at,
        end: at + character.length,
      });
    }
    const start = at;
    at += found.length;
    if (/^\s/.test(found)) continue;
    const kind: Token['kind'] =
      found === '(' || found === ')'
        ? found
        : /^[A-Za-z]/.test(found)
          ? 'word'
          : /^\d/.test(found)
            ? 'number'
            : 'operator';
    tokens.push({ kind, text: found, start, end: at });
    if (tokens.length > maxTokens) {
      throw new FormulaMistake({
        code: 'formula-size',
        ...said(messages.formulaSize(maxTokens)),
        start,
        end: at,
      });
    }
  }
  return tokens;
}

/** The names in a formula or condition, in order; none where it cannot be read. */
export function namesIn(text: string): Token[] {
  try {
    return tokenize(text).filter(
      ({ kind, text: word }) => kind === 'word' && !reservedWords.has(word),
    );
  } catch (mistake) {
    if (mistake instanceof FormulaMistake) return [];
    throw mistake;
  }
}

/** Whether a word is one of the formulas' but for its capitals. */
export function isShouted(word: string): boolean {
  return !reservedWords.has(word) && reservedWords.has(word.toLowerCase());
}

/** What somebody means by a word that is no connective. */
const insteadOfWord: ReadonlyMap<string, string> = new Map([
  ['but', messages.hintAnd()],
  ['implies', messages.hintIf()],
  ['then', messages.hintIfFirst()],
  ['unless', messages.hintUnless()],
  ['xor', messages.hintDiffers()],
]);

/** What somebody who writes another notation at this place means, in words; null where unclear. */
function instead(text: string, at: number): string | null {
  if (text.startsWith('<->', at - 1)) return messages.hintIff();
  const rest = text.slice(at);
  if (/^[&∧]/.test(rest)) return messages.hintAnd();
  if (/^[|∨]/.test(rest)) return messages.hintOr();
  if (/^(!=|[≠⊕])/.test(rest)) return messages.hintDiffers();
  if (/^[!¬~]/.test(rest)) return messages.hintNot();
  if (/^(=>\s*\d|≥)/.test(rest)) return messages.hintAtLeast();
  if (/^(=<|≤)/.test(rest)) return messages.hintAtMost();
  if (/^(=>|->|[→⇒])/.test(rest)) return messages.hintIf();
  if (/^[=↔⇔]/.test(rest)) return messages.hintIff();
  if (/^,\d/.test(rest)) return messages.hintComma();
  if (/^-\s*\d/.test(rest)) return messages.hintPositive();
  if (/^["'“”„‘’`]/.test(rest)) return messages.hintNames();
  if (/^[\p{L}\p{M}]/u.test(rest)) return messages.hintForeign(rest);
  return null;
}
