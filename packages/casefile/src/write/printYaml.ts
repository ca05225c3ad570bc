import { Document, isScalar, Scalar, stringify, visit } from 'yaml';

const options = {
  lineWidth: 0,
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
} as const;

/** A list or map in brackets, as in `{ source: rt, range: [1, 2] }`; a scalar as it stands in them. */
export function inBrackets(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inBrackets).join(', ')}]`;
  if (typeof value !== 'object' || value === null || value instanceof Scalar) {
    return stringify([inOneLine(value)], {
      ...options,
      collectionStyle: 'flow',
      doubleQuotedAsJSON: true,
    })
      .trim()
      .slice(1, -1)
      .trim();
  }
  const entries = Object.entries(value).map(([key, item]) => `${keyed(key)} ${inBrackets(item)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** A text of several lines as one in double quotes. */
function inOneLine(value: unknown): unknown {
  const text = value instanceof Scalar ? value.value : value;
  if (typeof text !== 'string' || !/[\r\n]/.test(text)) return value;
  const scalar = new Scalar(text);
  scalar.type = 'QUOTE_DOUBLE';
  return scalar;
}

/** A key with its colon. */
export function keyed(key: string): string {
  return `${inBrackets(key)}:`;
}

/** A value behind its key or dash in column `indent`, in as many lines as it needs; the first continues
 *  a line. */
export function behindKey(value: unknown, indent: number, ending: string): string {
  const printed = inLines({ k: value }).slice(2);
  return indented(printed.replace(/^ /, ''), indent, ending);
}

/** A list or map in block form whose entries stand in column `indent`; the first continues a line. */
export function inBlock(value: unknown, indent: number, ending: string): string {
  return indented(inLines(value), indent, ending);
}

/** In block form, lists of figures in brackets; without the last line end. */
function inLines(value: unknown): string {
  return printed(new Document(value, { aliasDuplicateObjects: false })).replace(/\n$/, '');
}

/** A document in block form, lists of figures in brackets. */
export function printed(document: Document): string {
  visit(document, {
    Seq: (_, list) => {
      const isFigures = list.items.every((one) => isScalar(one) && typeof one.value === 'number');
      if (isFigures) list.flow = true;
    },
  });
  return document.toString({ ...options, flowCollectionPadding: false });
}

function indented(text: string, indent: number, ending: string): string {
  const [first, ...rest] = text.split('\n');
  return [first, ...rest.map((line) => (line === '' ? '' : ' '.repeat(indent) + line))].join(
    ending,
  );
}
