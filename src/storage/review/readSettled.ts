import * as v from 'valibot'
import { isCheckedOn } from '../../domain/review/periodLife'
import type { Database } from '../openDatabase'
import type { Stored } from '../storageFault'
import { attemptValue } from '../toFault'

/** How far a period has come: the newest version that was published, and whether today's data were checked. */
export interface Settled {
  readonly version?: number
  readonly isChecked: boolean
}

const workSchema = v.object({ checked: v.object({ on: v.string() }) })

/**
 * By the period's id, those that were published, or checked on this revision (rule W8). Of publications only the ids are
 * read: each holds a bulletin.
 */
export function readSettled(
  { strict }: Database,
  datasetId: string,
  revision: string,
): Promise<Stored<ReadonlyMap<string, Settled>>> {
  return attemptValue(() =>
    strict.transaction('r', strict.documents, async () => {
      const settled = new Map<string, Settled>()
      const works = await strict.documents.where({ datasetId, kind: 'review' }).toArray()
      for (const { id, content } of works) {
        const work = v.safeParse(workSchema, content)
        if (work.success && isCheckedOn(work.output.checked.on, revision))
          settled.set(partsOf(id).period, { isChecked: true })
      }
      const published = await strict.documents.where({ datasetId, kind: 'publication' }).primaryKeys()
      for (const id of published) {
        const { period, version } = partsOf(id)
        const { isChecked = false, version: known = 0 } = settled.get(period) ?? {}
        settled.set(period, { isChecked, version: Math.max(known, version) })
      }
      return settled
    }),
  )

  /** Ids are dataset/kind/period/version. */
  function partsOf(id: string): { period: string; version: number } {
    const [, period = '', version = ''] = id.slice(datasetId.length + 1).split('/')
    return { period, version: Number(version) }
  }
}
