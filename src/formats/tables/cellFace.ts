import { parsePeriod } from '../../domain/periods/parsePeriod'
import { foldWidth } from '../cells/foldWidth'
import { readCell } from '../cells/readCell'
import type { SheetCell } from '../spreadsheet/sheet'
import { isPeriodWord } from './periodWords'

/**
 * What a cell looks like, whatever table it is of: a bare `number`; a `figure` with words around it (`第3名`, `≥80%`,
 * `↓2`); a `mark` of a missing value; a `period`; a `state` (达标); other `text`.
 */
export type CellKind = 'blank' | 'number' | 'figure' | 'mark' | 'period' | 'state' | 'text'

export interface CellFace {
  readonly kind: CellKind
  readonly text: string
}

export const blankFace: CellFace = { kind: 'blank', text: '' }

/** Longer text than any number, mark or period. */
const longest = 40
const bareNumber = /^[-+(]?[$¥]?[\d.][\d,. ]*(?:e[-+]?\d+)?[%‰)]*$/i

function kindOfText(text: string): CellKind {
  if (text.length > longest) return 'text'
  if (/^-?\d+(?:\.\d+)?$/.test(text) && !/^\d{6}$/.test(text)) return 'number'
  if (/^[^\d]{10,}$/.test(text) && !/^[(（]/.test(text)) return 'text'
  const isBare = bareNumber.test(text)
  if (!/^\d{6,8}$/.test(text) && (!isBare || /\d[-/]\d|\..*\./.test(text)) && isPeriodText(text))
    return 'period'
  const read = readCell(text)
  if (!read) return 'blank'
  if (read.value !== undefined) return isBare ? 'number' : 'figure'
  if (read.note?.rank || read.kind === 'movement' || read.kind === 'change' || read.kind === 'pair')
    return 'figure'
  if (read.kind === 'state') return 'state'
  return read.note?.reason === 'unparseable' ? 'text' : 'mark'
}

function isPeriodText(text: string): boolean {
  return parsePeriod(text) !== undefined || isPeriodWord(text)
}

/** What a cell looks like. */
export function faceOf(cell: SheetCell | undefined): CellFace {
  if (!cell) return blankFace
  if (cell.kind === 'number') return { kind: 'number', text: cell.text }
  if (cell.kind === 'date') return { kind: 'period', text: cell.text }
  if (cell.kind === 'boolean') return { kind: 'state', text: cell.text }
  if (cell.kind === 'error' || cell.isUncalculated) return { kind: 'mark', text: cell.text }
  const text = foldWidth(cell.text)
  return text === '' ? blankFace : { kind: kindOfText(text), text }
}
