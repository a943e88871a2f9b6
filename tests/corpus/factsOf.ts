import type { CellNote } from '../../src/domain/missing'

/** What has to be read at one place. */
export interface ExpectedFact {
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly entity: string
  readonly isAggregate: boolean
  readonly indicator: string
  readonly unit?: string
  /** As `periodId` writes it. */
  readonly period: string
  readonly value?: number
  readonly reason?: NonNullable<CellNote['reason']>
  readonly bound?: NonNullable<CellNote['bound']>
  readonly rank?: number
  readonly of?: number
}

/** What holds for all facts of a block. */
export interface FactFrame {
  readonly sheet?: string
  readonly down?: Side
  readonly across?: Side
  readonly entity?: string
  readonly indicator?: string
  readonly period?: string
  readonly unit?: string
}

/** What the names of a block's rows, or of its columns, are; several stand with ` @ ` between them. */
type Side = 'entity' | 'indicator' | 'period' | 'indicator@period' | 'entity@indicator' | 'entity@period'

type Said = Pick<ExpectedFact, 'value' | 'reason' | 'bound' | 'rank' | 'of'>

const reasons: Readonly<Record<string, NonNullable<CellNote['reason']>>> = {
  NA: 'notApplicable',
  ND: 'noData',
  '?': 'unparseable',
}

function saidBy(text: string): Said {
  const reason = reasons[text]
  if (reason) return { reason }
  const rank = /^#(\d+)(?:\/(\d+))?$/.exec(text)
  if (rank) return { rank: Number(rank[1]), ...(rank[2] === undefined ? {} : { of: Number(rank[2]) }) }
  const bound = /^([<>≤≥≈])(.+)$/.exec(text)
  const value = Number(bound ? bound[2] : text)
  if (!Number.isFinite(value)) throw new Error(`no expectation: ${text}`)
  return { value, ...(bound ? { bound: bound[1] as NonNullable<CellNote['bound']> } : {}) }
}

function named(side: Side, text: string): Partial<ExpectedFact> {
  const [, rest, unit] = /^(.*?)(?: \[([^\]]+)\])?$/.exec(text)!
  const names = rest!.split(' @ ')
  const parts = Object.fromEntries(side.split('@').map((kind, at) => [kind, names[at]!.trim()]))
  const { entity } = parts
  return {
    ...parts,
    ...(entity?.startsWith('Σ') ? { entity: entity.slice(1), isAggregate: true } : {}),
    ...(unit === undefined ? {} : { unit }),
  }
}

/** `A` is 1, `AA` 27. */
export function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

function cellsIn(line: string): string[] {
  return line.split('|').map((cell) => cell.trim())
}

/**
 * Facts written down as a block: the first line names columns by letter and what they are of, the others begin with a
 * row's number and what it is of. A number is a value, `NA` `ND` `?` a reason, `#3` and `#19/21` a rank, `≤5` a bound;
 * where there is nothing, nothing may be read. `Σ` stands before an aggregate.
 */
export function factsOf(frame: FactFrame, block: string): ExpectedFact[] {
  const { sheet = 'Sheet1', down = 'entity', across = 'indicator', ...held } = frame
  const [head, ...lines] = block.trim().split('\n')
  const columns = cellsIn(head!)
    .slice(head!.startsWith('|') ? 1 : 0)
    .map((text) => {
      const [, letters, what] = /^([A-Z]+) ?(.*)$/.exec(text)!
      return { column: columnNumber(letters!), of: what === '' ? {} : named(across, what!) }
    })
  return lines.flatMap((line) => {
    const [rowText, ...texts] = cellsIn(line)
    const [, row, what] = /^(\d+) ?(.*)$/.exec(rowText!)!
    return texts.flatMap((text, at): ExpectedFact[] => {
      if (text === '') return []
      const { column, of } = columns[at]!
      const about = { isAggregate: false, ...held, ...of, ...named(down, what!) }
      return [{ sheet, row: Number(row), column, ...about, ...saidBy(text) } as ExpectedFact]
    })
  })
}
