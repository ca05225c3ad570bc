/** What a pasted row may say, in the order that is taken without a header. */
export const columns = [
  'source',
  'origin',
  'date',
  'claim',
  'stance',
  'reliability',
  'credibility',
  'quote',
  'url',
  'figure',
] as const;

export type Column = (typeof columns)[number];

/** A row by its columns. */
export type Cells = Readonly<Partial<Record<Column, string>>>;

const alsoCalled: Readonly<Record<string, Column>> = {
  statement: 'claim',
  estimate: 'claim',
  value: 'figure',
  address: 'url',
  link: 'url',
};

/** Rows by their columns: those of a header, in whatever order, else the usual ones.
 *  @returns also the columns of the header that are not known. */
export function byColumn(table: readonly (readonly string[])[]): {
  readonly rows: readonly Cells[];
  readonly unknown: readonly string[];
} {
  const head = table[0]?.map(columnOf) ?? [];
  const isHeader = head.includes('source') && head.includes('claim');
  const order = isHeader ? head : columns;
  const rows = (isHeader ? table.slice(1) : table).map((row) =>
    Object.fromEntries(
      row.flatMap((cell, at) => {
        const column = order[at] ?? null;
        return column === null || cell === '' ? [] : [[column, cell]];
      }),
    ),
  );
  const unknown = isHeader ? table[0]!.filter((name, at) => name !== '' && head[at] === null) : [];
  return { rows, unknown };
}

function columnOf(name: string): Column | null {
  const word = name.trim().toLowerCase();
  return columns.find((each) => each === word) ?? alsoCalled[word] ?? null;
}
