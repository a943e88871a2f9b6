import * as v from 'valibot'
import type { Scheme } from '../../domain/scoring/scheme'
import type { Database } from '../openDatabase'
import type { SchemeRecord } from '../records'
import { schemesOf } from '../schema'
import { refused, stored, type Stored } from '../storageFault'
import { attempt } from '../toFault'
import { whyNotWritten } from '../whyNotWritten'
import { schemeSchema } from './schemeSchema'

export interface SaveSchemeRequest {
  readonly id: string
  readonly datasetId: string
  readonly scheme: Scheme
  readonly note?: string
  readonly savedAt: number
}

/**
 * Adds the next version of a scheme; what was saved before stays. Tabs that save at once get a version each. What no
 * file could hold is refused: one empty number would make every later backup invalid.
 */
export async function saveScheme(
  { strict }: Database,
  request: SaveSchemeRequest,
): Promise<Stored<SchemeRecord>> {
  const { datasets, schemes } = strict
  const read = v.safeParse(schemeSchema, request.scheme, { abortEarly: true })
  if (!read.success) return refused('schemeInvalid', v.getDotPath(read.issues[0]) ?? '')
  const scheme = read.output
  return attempt(() =>
    strict.transaction('rw', datasets, schemes, async () => {
      const refusal = await whyNotWritten(strict, request.datasetId)
      if (refusal) return refusal
      const before = await schemesOf(strict, request.datasetId, scheme.code).last()
      const version = (before?.version ?? 0) + 1
      const { id, datasetId, savedAt, note } = request
      const record = {
        id,
        datasetId,
        code: scheme.code,
        version,
        savedAt,
        ...(note === undefined ? {} : { note }),
        scheme,
      }
      await schemes.add(record)
      return stored(record)
    }),
  )
}
