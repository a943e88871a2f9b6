import { defineStore } from 'pinia'
import type { Catalogue, Indicator } from '../domain/catalogue/catalogue'
import { withRollupPeriods } from '../domain/derived/withRollupPeriods'
import { newId } from '../storage/newId'
import { publishRevision } from '../storage/publishRevision'
import type { RevisionRecord, RevisionSummary } from '../storage/records'
import type { Stored } from '../storage/storageFault'
import { useDatabase } from './database'
import { useDatasets } from './datasets'
import { now } from './now'
import { useShown } from './shown'

/** Makes and takes away derived indicators of the shown dataset: each time a revision with another catalogue (rule D9). */
export const useDerived = defineStore('derived', () => {
  const datasets = useDatasets()
  const shown = useShown()

  /** The code of an indicator that is yet to be made: never used before, and never again. */
  function newCode(): string {
    return `derived.${newId().slice(0, 10)}`
  }

  function save(indicator: Indicator, name: string): Promise<Stored<RevisionRecord>> {
    return publish('added', name, ({ indicators }) => [
      ...indicators.filter(({ code }) => code !== indicator.code),
      indicator,
    ])
  }

  function remove({ code }: Indicator, name: string): Promise<Stored<RevisionRecord>> {
    return publish('removed', name, ({ indicators }) => indicators.filter((one) => one.code !== code))
  }

  async function publish(
    derived: NonNullable<RevisionSummary['derived']>,
    note: string,
    change: (catalogue: Catalogue) => readonly Indicator[],
  ): Promise<Stored<RevisionRecord>> {
    const { database } = useDatabase()
    const { datasetId } = shown
    const head = datasetId === undefined ? undefined : datasets.heads.get(datasetId)
    if (!database) return { ok: false, fault: { code: 'unavailable' } }
    if (datasetId === undefined || !head) return { ok: false, fault: { code: 'datasetGone' } }
    const published = await publishRevision(database, {
      revisionId: newId(),
      datasetId,
      expectedHead: head.id,
      catalogue: withRollupPeriods({ ...head.catalogue, indicators: change(head.catalogue) }),
      summary: { files: [], newCells: 0, changedCells: 0, indicators: 1, derived, note },
      importId: null,
      createdAt: now(),
    })
    if (published.ok || published.fault.code === 'headMoved') await datasets.load(datasetId)
    return published
  }

  return { newCode, save, remove }
})
