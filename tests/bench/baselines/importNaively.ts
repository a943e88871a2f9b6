import Dexie from 'dexie'
import Papa from 'papaparse'

interface Observation {
  readonly indicator: string
  readonly entity: string
  readonly period: string
  readonly value: number
}

const recordsPerTransaction = 10_000

/** What is written first by whoever has no time: Papa Parse in the page, a record an observation. */
export async function importNaively(file: File): Promise<void> {
  const observations = (await parse(file)).flatMap(observationsOf)
  const database = new Dexie('naive')
  database.version(1).stores({ observations: '[indicator+entity+period], [indicator+period]' })
  for (let start = 0; start < observations.length; start += recordsPerTransaction) {
    await database
      .table<Observation>('observations')
      .bulkPut(observations.slice(start, start + recordsPerTransaction))
  }
  database.close()
}

function parse(file: File): Promise<Record<string, unknown>[]> {
  return new Promise((resolve, reject) => {
    Papa.parse<Record<string, unknown>>(file, {
      header: true,
      dynamicTyping: true,
      skipEmptyLines: true,
      complete: ({ data }) => resolve(data),
      error: reject,
    })
  })
}

function observationsOf(row: Record<string, unknown>): Observation[] {
  return Object.entries(row).flatMap(([period, value]) =>
    /^\d{4}$/.test(period) && typeof value === 'number'
      ? [{ indicator: String(row['Indicator Code']), entity: String(row['Country Code']), period, value }]
      : [],
  )
}
