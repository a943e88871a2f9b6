import type { IssueCode } from '../domain/issue'
import type { ReadCell } from './cells/readCell'
import type { IssueLog } from './issueLog'

const unreadCodes: Readonly<Record<NonNullable<ReadCell['kind']>, IssueCode>> = {
  state: 'stateCell',
  movement: 'movementCell',
  change: 'changeCell',
  pair: 'pairCell',
  otherUnit: 'otherUnitCell',
}

/** Tells what is to be told of how a cell was read, or why it was not; row and column count from 1. */
export function tellCell(cell: ReadCell, text: string, row: number, column: number, issues: IssueLog) {
  const shown = { text: text.trim().slice(0, 80) }
  if (cell.note?.reason === 'unparseable')
    issues.add(cell.kind ? unreadCodes[cell.kind] : 'unparseableCell', { row, column }, shown)
  if (cell.oddity === 'spaceInNumber')
    issues.add('spaceInNumber', { row, column }, { ...shown, value: cell.value! })
  else if (cell.oddity) issues.tally(cell.oddity, row, column)
}
