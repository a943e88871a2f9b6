import * as v from 'valibot'
import {
  usualReturns,
  type Deadline,
  type ExpectedUnits,
  type ReturnsSetting,
} from '../domain/returns/returnsSetting'
import type { Database } from './openDatabase'
import { maybe, objectOf } from './schemaParts'
import { readSetting, writeSetting } from './settings'
import { stored, type Stored } from './storageFault'

/** One of a dataset's own settings: it goes when the dataset does. */
export function returnsKey(datasetId: string): string {
  return `returns.${datasetId}`
}

const schema = objectOf<ReturnsSetting>()({
  expected: v.array(
    objectOf<ExpectedUnits>()({ dimension: v.string(), group: v.string(), units: v.array(v.string()) }),
  ),
  deadline: maybe(
    objectOf<Deadline>()({
      weekday: v.picklist([1, 2, 3, 4, 5, 6, 7]),
      time: v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
    }),
  ),
})

/** Who has to report to a dataset and by when; nobody in particular where it was never said. */
export async function readReturns(database: Database, datasetId: string): Promise<Stored<ReturnsSetting>> {
  const read = await readSetting(database, returnsKey(datasetId))
  if (!read.ok) return read
  const found = v.safeParse(schema, read.value)
  return stored(found.success ? found.output : usualReturns)
}

export function writeReturns(
  database: Database,
  datasetId: string,
  { expected, deadline }: ReturnsSetting,
): Promise<Stored<void>> {
  return writeSetting(database, returnsKey(datasetId), {
    expected: expected.map((list) => ({ ...list })),
    ...(deadline ? { deadline: { ...deadline } } : {}),
  })
}
