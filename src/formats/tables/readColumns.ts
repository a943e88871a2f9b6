import type { TableParts } from '../../domain/tables/tableParts'
import { readCell } from '../cells/readCell'
import type { IssueLog } from '../issueLog'
import { isRankHeader } from '../layouts/columnRoles'
import { readAttributes, type Attribute } from './readAttributes'
import { readHeaders, type Labels } from './readHeaders'
import type { SheetTexts } from './readSheetTexts'

/** A column of figures, and what stands over it. */
export interface ValueColumnRead {
  readonly column: number
  readonly labels: Labels
  /** The lowest text over it. */
  readonly leaf: string
  readonly attribute: Attribute | undefined
  readonly kind: 'own' | 'total' | 'subtotal' | 'mean'
  readonly isRank: boolean
}

const movementHeader =
  /^(?:较|比)(?:上|去)[周期月年季次轮]|^(?:位次|名次|排名|排位)?(?:变化|升降|变动)(?:情况)?$|^环比$|^升降位次$/
const looked = 200

/** Whether a column says how far something moved (`↑2`): that is worked out from what is kept, and is no indicator. */
function isMovement(texts: SheetTexts, parts: TableParts, column: number, header: string): boolean {
  if (!movementHeader.test(header)) return false
  let [moved, plain] = [0, 0]
  for (let row = parts.firstBodyRow; row <= Math.min(parts.lastBodyRow, parts.firstBodyRow + looked); row++) {
    const cell = readCell(texts.own(row, column))
    if (cell?.kind === 'movement' || cell?.kind === 'change') moved++
    else if (cell?.value !== undefined) plain++
  }
  return moved >= plain
}

/** The columns of a table's figures; those that tell movements are left out and told. */
export function readColumns(
  texts: SheetTexts,
  parts: TableParts,
  issues: IssueLog,
): readonly ValueColumnRead[] {
  const headers = readHeaders(texts, parts)
  const odd = new Map(parts.oddColumns.map(({ column, kind }) => [column, kind]))
  const leaves = parts.valueColumns.map((column) => {
    const { indicator, entity } = headers.get(column)!
    return indicator?.at(-1) ?? entity?.at(-1) ?? ''
  })
  const holds = new Set(parts.labels.map((label) => label.holds))
  const attributes = holds.has('indicator') && !holds.has('entity') ? readAttributes(leaves) : undefined
  return parts.valueColumns.flatMap((column, at) => {
    const leaf = leaves[at]!
    if (isMovement(texts, parts, column, leaf)) {
      const row = parts.headers.at(-1)?.row ?? parts.firstBodyRow
      issues.add('movementColumn', { row, column }, { text: leaf.slice(0, 80) })
      return []
    }
    const kind = odd.get(column) ?? ('own' as const)
    return {
      column,
      leaf,
      labels: headers.get(column)!,
      attribute: attributes?.[at],
      kind,
      isRank: isRankHeader(leaf),
    }
  })
}
