import * as v from 'valibot'
import type { TargetSet } from '../../domain/targets/target'
import type { Database } from '../openDatabase'
import type { TargetSetRecord } from '../records'
import { targetsOf } from '../schema'
import { refused, stored, type Stored } from '../storageFault'
import { attempt } from '../toFault'
import { whyNotWritten } from '../whyNotWritten'
import { targetSetSchema } from './targetSetSchema'

export interface SaveTargetsRequest {
  readonly id: string
  readonly datasetId: string
  readonly set: TargetSet
  readonly savedAt: number
}

/**
 * Adds the next version of a set of targets; what was saved before stays. What no file could hold is refused: one
 * empty number would make every later backup invalid.
 */
export async function saveTargets(
  { strict }: Database,
  { id, datasetId, set, savedAt }: SaveTargetsRequest,
): Promise<Stored<TargetSetRecord>> {
  const { datasets, targets } = strict
  const read = v.safeParse(targetSetSchema, set, { abortEarly: true })
  if (!read.success) return refused('targetsInvalid', v.getDotPath(read.issues[0]) ?? '')
  const { code } = read.output
  return attempt(() =>
    strict.transaction('rw', datasets, targets, async () => {
      const refusal = await whyNotWritten(strict, datasetId)
      if (refusal) return refusal
      const before = await targetsOf(strict, datasetId, code).last()
      const version = (before?.version ?? 0) + 1
      const record = { id, datasetId, code, version, savedAt, set: read.output }
      await targets.add(record)
      return stored(record)
    }),
  )
}
