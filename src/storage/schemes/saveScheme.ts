import type { Scheme } from '../../domain/scoring/scheme'
import type { Database } from '../openDatabase'
import type { SchemeRecord } from '../records'
import { schemesOf } from '../schema'
import { refused, stored, type Stored } from '../storageFault'
import { attempt } from '../toFault'

export interface SaveSchemeRequest {
  readonly id: string
  readonly datasetId: string
  readonly scheme: Scheme
  readonly note?: string
  readonly savedAt: number
}

/** Adds the next version of a scheme; what was saved before stays. Tabs that save at once get a version each. */
export function saveScheme(
  { strict }: Database,
  { scheme, ...request }: SaveSchemeRequest,
): Promise<Stored<SchemeRecord>> {
  const { datasets, schemes } = strict
  return attempt(() =>
    strict.transaction('rw', datasets, schemes, async () => {
      if (!(await datasets.get(request.datasetId))) return refused('datasetGone')
      const before = await schemesOf(strict, request.datasetId, scheme.code).last()
      const record = { ...request, code: scheme.code, version: (before?.version ?? 0) + 1, scheme }
      await schemes.add(record)
      return stored(record)
    }),
  )
}
