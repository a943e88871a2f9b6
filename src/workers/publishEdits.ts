import type { Indicator } from '../domain/catalogue/catalogue'
import { applyEdits } from '../domain/edits/applyEdits'
import type { CellEdit } from '../domain/edits/cellEdit'
import { panelOf } from '../domain/panel/panelOf'
import { endImport, startImport, writePanels, type PanelToWrite } from '../storage/imports'
import type { Database } from '../storage/openDatabase'
import { publishRevision } from '../storage/publishRevision'
import { readHead, readPanels } from '../storage/reading'
import type { RevisionRecord } from '../storage/records'
import type { Stored } from '../storage/storageFault'
import { describePanel } from './draftRevision'
import { mustHold, refusalOf, StorageRefusal } from './draftStore'

export interface EditsRequest {
  readonly dataset: string
  /** The revision that the edits were held against. */
  readonly expectedHead: string
  readonly edits: readonly CellEdit[]
}

interface EditsNeeds {
  readonly database: Database
  readonly now: () => number
  readonly newId: () => string
}

/**
 * Publishes values changed by hand as one revision (rule D15): each indicator that they touch gets a new panel.
 * `headMoved` where somebody published since; nothing is changed then.
 */
export async function publishEdits(
  { database, now, newId }: EditsNeeds,
  { dataset, expectedHead, edits }: EditsRequest,
): Promise<Stored<RevisionRecord>> {
  const importId = newId()
  try {
    const head = mustHold(await readHead(database, dataset))
    if (!head) throw new StorageRefusal({ code: 'datasetGone' })
    if (head.id !== expectedHead) throw new StorageRefusal({ code: 'headMoved' })
    mustHold(await startImport(database, { id: importId, datasetId: dataset, files: [], now: now() }))
    const { catalogue } = head
    const touched = catalogue.indicators.filter(({ code }) => edits.some((edit) => edit.indicator === code))
    const stored = mustHold(
      await readPanels(
        database,
        touched.flatMap(({ panel }) => panel ?? []),
      ),
    )
    const changed = new Map<string, Indicator>()
    const panels: PanelToWrite[] = []
    let newCells = 0
    for (const indicator of touched) {
      const base = stored.get(indicator.panel ?? '') ?? { panel: panelOf([]), origins: { sources: [] } }
      const own = edits.filter((edit) => edit.indicator === indicator.code)
      const { panel, origins, added } = applyEdits(base, own)
      const id = `${importId}/${panels.length}`
      panels.push({ id, panel, origins })
      changed.set(indicator.code, describePanel(indicator, id, panel, catalogue))
      newCells += added
    }
    mustHold(await writePanels(database, importId, panels))
    const revision = mustHold(
      await publishRevision(database, {
        revisionId: newId(),
        datasetId: dataset,
        expectedHead,
        catalogue: {
          ...catalogue,
          indicators: catalogue.indicators.map((one) => changed.get(one.code) ?? one),
        },
        summary: {
          files: [],
          newCells,
          changedCells: edits.length - newCells,
          indicators: touched.length,
          edits: edits.length,
        },
        importId,
        createdAt: now(),
      }),
    )
    return { ok: true, value: revision }
  } catch (error) {
    await endImport(database, importId)
    return refusalOf(error)
  }
}
