import { csvRecords } from '../../formats/dataPackage/csvRecords'

/** A share that goes evenly from the first week to the last. */
export interface Trend {
  readonly from: number
  readonly to: number
}

/** A department or a county of the invented city, as cases come out of it. */
export interface ExampleUnit {
  readonly code: string
  /** As its log calls it. */
  readonly office: string
  /** Share of the promised days that is used. */
  readonly pace: Trend
  readonly online: Trend
  /** Share of cases that people rate themselves. */
  readonly active: Trend
  /** At most so many ends in a week, counted from 1. */
  readonly finishes: ReadonlyMap<number, number>
}

export interface ExampleItem {
  readonly name: string
  readonly kind: string
  /** Code of the unit, or `counties` for each of them. */
  readonly unit: string
  /** The bundle of which it is the next step; blank for an item of its own. */
  readonly chain: string
  readonly legal: string
  readonly legalUnit: string
  /** Working days; undefined is on the spot. */
  readonly promised: number | undefined
  /** Cases a week and unit, of an item of its own. */
  readonly volume: number
  readonly materials: string
  readonly steps: string
  /** Done by machine, on days off too. */
  readonly isAnyDay: boolean
  /** What its days are taken off for, now and then. */
  readonly special: string
}

export interface ExampleInputs {
  readonly units: readonly ExampleUnit[]
  readonly items: readonly ExampleItem[]
}

/** Reads what the weekly example is made from (data/weekly-example). */
export function readExampleInputs(unitsText: string, itemsText: string): ExampleInputs {
  const units = csvRecords(unitsText).map((record): ExampleUnit => {
    const trend = (name: string) => ({ from: Number(record(`${name}From`)), to: Number(record(`${name}To`)) })
    const finishes = record('finishes').split('|').filter(Boolean)
    return {
      code: record('code'),
      office: record('office'),
      pace: trend('pace'),
      online: trend('online'),
      active: trend('active'),
      finishes: new Map(finishes.map((pair) => pair.split(':').map(Number) as [number, number])),
    }
  })
  const items = csvRecords(itemsText).map((record): ExampleItem => {
    const [promised, how] = [Number(record('promised')), record('how')]
    return {
      name: record('name'),
      kind: record('kind'),
      unit: record('unit'),
      chain: record('chain'),
      legal: record('legal'),
      legalUnit: record('legalUnit'),
      promised: Number.isNaN(promised) ? undefined : promised,
      volume: Number(record('volume')),
      materials: `${record('materialsBefore')}/${record('materialsNow')}`,
      steps: `${record('stepsBefore')}/${record('stepsNow')}`,
      isAnyDay: how === 'anyDay',
      special: how === 'anyDay' ? '' : how,
    }
  })
  return { units, items }
}

/** The units that an item belongs to, in the order of the units. */
export function unitsOfItem({ unit }: ExampleItem, units: readonly ExampleUnit[]): readonly ExampleUnit[] {
  return units.filter(({ code }) => (unit === 'counties' ? isCounty(code) : code === unit))
}

export function isCounty(code: string): boolean {
  return code.startsWith('C')
}
