import { isFigureColumn, isNameColumn, type ColumnLook } from './columnLooks'
import { decideRoles, type NamedColumn, type TableRoles } from './decideRoles'
import { headerPath, type HeaderTexts } from './headerTexts'
import { isLabelWord, labelWord, type LabelWord } from './tableWords'

export interface RolesSetting {
  readonly texts: HeaderTexts
  readonly columns: readonly ColumnLook[]
  readonly isEntity?: ((name: string) => boolean) | undefined
}

const leftOut: ReadonlySet<LabelWord> = new Set(['ordinal', 'remark'])
const namesOnly: ReadonlySet<LabelWord> = new Set(['entity', 'group', 'indicator', 'duty'])
const numbersThatName = /(?:电话|手机|身份证|信用代码|邮编|传真|编号|代码|编码|文号)/

/** The text of the column's own level: the lowest one, or what reaches down to it. */
function ownHeader(texts: HeaderTexts, column: number): string {
  return headerPath(texts, column).at(-1) ?? ''
}

function wordOf(look: ColumnLook, header: string): LabelWord | undefined {
  const word = labelWord(header)
  const { filled, units, counts, wholes, periods } = look
  // 单位 is who or in what, and only what stands below tells.
  if (word === 'unit') return filled > 0 && units * 2 >= filled ? 'unit' : 'entity'
  // 经营主体 over figures counts them, and 时间 over 3.5 is how long something took.
  if (word !== undefined && namesOnly.has(word) && isFigureColumn(look)) return undefined
  if (word === 'period') return (wholes + periods) * 2 >= filled ? word : undefined
  if (word === undefined && header === '' && counts) return 'ordinal'
  if (word === undefined && header === '' && filled > 0 && units === filled) return 'unit'
  return word
}

function isValueColumn({ look, header, word }: NamedColumn, isDeep: boolean): boolean {
  if (word !== undefined) return false
  if (numbersThatName.test(header)) return false
  if (look.filled === 0) return header !== '' && isDeep
  return isFigureColumn(look) && !(header === '' && look.counts)
}

/** The column repeats another one, cell by cell, where it is not blank. */
function repeats(one: ColumnLook, other: ColumnLook): boolean {
  return (
    one.names.length > 0 &&
    one.names.every((name) => other.names.includes(name)) &&
    one.names.length === other.names.length
  )
}

function withoutRepeats(named: readonly NamedColumn[]): NamedColumn[] {
  return named.filter(
    (one, at) =>
      !named.some(
        (other, place) =>
          place !== at &&
          repeats(one.look, other.look) &&
          (other.look.isMergedDown !== one.look.isMergedDown ? other.look.isMergedDown : place < at),
      ),
  )
}

/** Decides what each column, and each level of the header, holds; by headers first, by names else. */
export function tableRoles({ texts, columns, isEntity }: RolesSetting): TableRoles {
  const named = columns
    .map((look) => ({ look, header: ownHeader(texts, look.column) }))
    .map(({ look, header }): NamedColumn => ({ look, header, word: wordOf(look, header) }))
  const hasFigures = named.some((one) => isValueColumn(one, false))
  const values = named.filter((one) => isValueColumn(one, hasFigures))
  const valueColumns = values.map(({ look }) => look.column)
  const middle = valueColumns[Math.floor(valueColumns.length / 2)] ?? 0
  const names = withoutRepeats(
    named.filter(
      ({ look, word }) =>
        !valueColumns.includes(look.column) &&
        !(word !== undefined && leftOut.has(word)) &&
        (isNameColumn(look) || (word !== undefined && isLabelWord(word) && look.filled > 0)),
    ),
  )
  return decideRoles({ texts, names, valueColumns, middle, isEntity })
}
