import type { Cell } from '../../domain/missing'
import { readCell, type CellColumn } from './readCell'

/**
 * What somebody typed into a cell, read as a file's is (rules D5, D6): blank takes the value away; undefined where it
 * cannot be read.
 */
export function readTyped(text: string, column: CellColumn): Cell | undefined {
  const read = readCell(text, column)
  if (!read) return {}
  if (read.note?.reason === 'unparseable') return undefined
  const { value, note } = read
  return { ...(value === undefined ? {} : { value }), ...(note ? { note } : {}) }
}
