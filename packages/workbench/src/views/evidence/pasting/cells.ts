/** The cells of what a spreadsheet puts on the clipboard: rows by line ends, cells by tabs; a cell in
 *  double quotes may hold both, and a doubled quote. Rows without anything are left out. */
export function cellsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/y;
  while (cell.lastIndex <= text.length) {
    const found = cell.exec(text);
    if (found === null) break;
    const [whole, quoted, plain = '', end] = found;
    row.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (end !== '\t') {
      if (row.some((each) => each !== '')) rows.push(row);
      row = [];
    }
    if (end === '' || whole === '') break;
  }
  return rows;
}
