/**
 * The cells of a block as spreadsheets put it on the clipboard: divided by tabs and line ends, in quotes where a cell
 * holds one of these. A comma divides nothing, and a blank line is a row with a blank cell.
 *
 * @example clipboardRows('1,234\t"a\nb"\n\n5') // [['1,234', 'a\nb'], [''], ['5']]
 */
export function clipboardRows(text: string): readonly (readonly string[])[] {
  const plain = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  const rows: string[][] = [[]]
  const cell = /"((?:[^"]|"")*)"(?=[\t\n]|$)|[^\t\n]*/y
  for (;;) {
    const [whole, quoted] = cell.exec(plain)!
    rows.at(-1)!.push(quoted === undefined ? whole : quoted.replaceAll('""', '"'))
    const end = plain[cell.lastIndex]
    if (end === undefined) return rows
    if (end === '\n') rows.push([])
    cell.lastIndex++
  }
}

/** The other way: cells as a block for the clipboard. */
export function clipboardText(rows: readonly (readonly string[])[]): string {
  const quoted = (text: string) => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return rows.map((cells) => cells.map(quoted).join('\t')).join('\n')
}
