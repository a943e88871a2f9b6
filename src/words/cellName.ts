/** A column as spreadsheets call it, counted from 1: 27 is AA. */
export function columnName(column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}

/** A cell as spreadsheets call it; rows and columns count from 1. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row}`
}
