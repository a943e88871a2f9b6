import { liveQuery } from 'dexie'
import type { Database } from '../openDatabase'
import type { TemplateRecord } from '../records'
import { stored, type StorageFault, type Stored } from '../storageFault'
import { attempt, attemptValue, toFault } from '../toFault'
import { whyNotWritten } from '../whyNotWritten'

export function readTemplates({ strict }: Database): Promise<Stored<readonly TemplateRecord[]>> {
  return attemptValue(() => strict.templates.toArray())
}

/** Adds templates to their dataset; one of the same shapes gives its place, and its name, to the new one. */
export function saveTemplates(
  { strict }: Database,
  datasetId: string,
  records: readonly TemplateRecord[],
): Promise<Stored<void>> {
  const { datasets, templates } = strict
  return attempt(() =>
    strict.transaction('rw', datasets, templates, async () => {
      const refusal = await whyNotWritten(strict, datasetId)
      if (refusal) return refusal
      const before = await templates.where({ datasetId }).toArray()
      const shapeOf = ({ template }: TemplateRecord) => JSON.stringify(template.shapes)
      const byShape = new Map(before.map((record) => [shapeOf(record), record]))
      await templates.bulkPut(
        records.map((record) => {
          const same = byShape.get(shapeOf(record))
          return same ? { ...record, id: same.id, name: same.name, savedAt: same.savedAt } : record
        }),
      )
      return stored(undefined)
    }),
  )
}

export function renameTemplate({ strict }: Database, id: string, name: string): Promise<Stored<void>> {
  return attemptValue(async () => {
    await strict.templates.update(id, { name })
  })
}

export function removeTemplate({ strict }: Database, id: string): Promise<Stored<void>> {
  return attemptValue(() => strict.templates.delete(id))
}

/** Calls back now and after every change, also one made in another tab, the last used first. Returns how to stop. */
export function watchTemplates(
  { strict }: Database,
  datasetId: string,
  onTemplates: (templates: readonly TemplateRecord[]) => void,
  onFault: (fault: StorageFault) => void,
): () => void {
  const subscription = liveQuery(() => strict.templates.where({ datasetId }).toArray()).subscribe({
    next: (found) => onTemplates(found.sort((a, b) => b.usedAt - a.usedAt)),
    error: (error: unknown) => onFault(toFault(error)),
  })
  return () => subscription.unsubscribe()
}
