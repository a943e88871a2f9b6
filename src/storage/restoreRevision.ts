import type { Catalogue, Indicator } from '../domain/catalogue/catalogue'
import type { Database } from './openDatabase'
import { addRevision, publishTables } from './publishRevision'
import type { RevisionRecord } from './records'
import { refused, type Stored } from './storageFault'
import { attempt } from './toFault'

export interface RestoreRequest {
  readonly datasetId: string
  /** The earlier revision to bring back. */
  readonly restores: string
  /** The id of the new revision that does so. */
  readonly revisionId: string
  readonly expectedHead: string | null
  readonly createdAt: number
}

/** Undo: publishes an earlier catalogue as a new revision, so that undo can be undone. */
export function restoreRevision(
  database: Database,
  request: RestoreRequest,
): Promise<Stored<RevisionRecord>> {
  const { strict } = database
  const { datasetId, restores } = request
  return attempt(() =>
    strict.transaction('rw', [...publishTables], async () => {
      const dataset = await strict.datasets.get(datasetId)
      if (!dataset) return refused('datasetGone')
      const earlier = await strict.revisions.get(restores)
      if (earlier?.datasetId !== datasetId) return refused('revisionGone')
      const head = dataset.head === null ? undefined : await strict.revisions.get(dataset.head)
      const indicators = countChanged(head?.catalogue, earlier.catalogue)
      return addRevision(strict, dataset, {
        ...request,
        catalogue: earlier.catalogue,
        summary: { files: [], newCells: 0, changedCells: 0, indicators },
        importId: null,
      })
    }),
  )
}

/** Panels are immutable, so a different key is a different panel; what is worked out differs with its formula. */
function countChanged(from: Catalogue | undefined, to: Catalogue): number {
  const before = new Map(from?.indicators.map(figuresOf))
  const after = new Map(to.indicators.map(figuresOf))
  const codes = new Set([...before.keys(), ...after.keys()])
  return [...codes].filter((code) => before.get(code) !== after.get(code)).length
}

function figuresOf({ code, panel, formula }: Indicator): readonly [string, string | undefined] {
  return [code, panel ?? (formula && JSON.stringify(formula))]
}
