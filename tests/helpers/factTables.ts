import type { FactTable } from '../../src/domain/facts/factTable'
import type { NumberBlocks } from '../../src/domain/facts/numberBlocks'
import type { CellNote } from '../../src/domain/missing'
import type { Period } from '../../src/domain/periods/period'

export interface Fact {
  readonly entity: string
  readonly indicator?: string
  readonly year: number
  readonly value?: number
  readonly note?: CellNote
  readonly row?: number
}

/** A fact table of one-cell runs, written down fact by fact; the row is its position + 2 unless given. */
export function factTableOf(facts: readonly Fact[], file = 'facts.csv'): FactTable {
  const entities = [...new Set(facts.map((fact) => fact.entity))]
  const indicators = [...new Set(facts.map((fact) => fact.indicator ?? 'I'))]
  const years = [...new Set(facts.map((fact) => fact.year))]
  const notes = new Map<number, CellNote>()
  facts.forEach((fact, at) => fact.note && notes.set(at, fact.note))
  return {
    file,
    entities: entities.map((code) => ({ code, names: { en: code }, kind: 'member' })),
    indicators: indicators.map((code) => ({ code, names: { en: code } })),
    periods: years.map((year): Period => ({ kind: 'year', year })),
    runIndicator: Uint32Array.from(facts, (fact) => indicators.indexOf(fact.indicator ?? 'I')),
    runEntity: Uint32Array.from(facts, (fact) => entities.indexOf(fact.entity)),
    runRow: Uint32Array.from(facts, (fact, at) => fact.row ?? at + 2),
    runStarts: Uint32Array.from({ length: facts.length + 1 }, (_, at) => at),
    cellPeriod: inOneBlock(Uint16Array.from(facts, (fact) => years.indexOf(fact.year))),
    cellValue: inOneBlock(Float64Array.from(facts, (fact) => fact.value ?? Number.NaN)),
    notes,
    columnsBy: 'period',
    columns: Uint32Array.from(years, (_, at) => at + 5),
  }
}

function inOneBlock<T extends Uint16Array | Float64Array>(numbers: T): NumberBlocks<T> {
  return { length: numbers.length, blocks: [numbers] }
}

/** A column's numbers in one list, for expectations. */
export function numbersOf({ blocks }: NumberBlocks<Uint16Array | Float64Array>): number[] {
  return blocks.flatMap((block) => [...block])
}
