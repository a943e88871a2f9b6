import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { emptyCatalogue, type Catalogue } from '../../src/domain/catalogue/catalogue'
import type { Panel } from '../../src/domain/panel/panel'
import { readScoringData } from '../../src/domain/scoring/readScoringData'
import type { Scheme } from '../../src/domain/scoring/scheme'
import type { ScoringData } from '../../src/domain/scoring/scoringData'
import type { DataPackage } from '../../src/formats/dataPackage/readDataPackage'
import { draftRevision } from '../../src/workers/draftRevision'

/** A built-in package as the app stores it: its catalogue, and its panels by indicator code. */
export interface StoredPackage {
  readonly catalogue: Catalogue
  readonly panels: ReadonlyMap<string, Panel>
}

export async function storePackage({ tables, context }: DataPackage): Promise<StoredPackage> {
  const made = new Map<string, Panel>()
  const draft = await draftRevision(
    { importId: 'golden', base: emptyCatalogue, files: [{ tables, context }] },
    {
      storedReader: () => async () => undefined,
      write: async ({ id, panel }) => void made.set(id, panel),
      onPanel: () => undefined,
    },
  )
  const panels = draft.catalogue.indicators.flatMap(({ code, panel }) =>
    panel === undefined ? [] : [[code, made.get(panel)!] as const],
  )
  return { catalogue: draft.catalogue, panels: new Map(panels) }
}

/** One year of a stored package, as the app hands it to a scheme. */
export function scoringDataOf({ catalogue, panels }: StoredPackage, year: number): ScoringData {
  const found = catalogue.periods.find(({ period }) => period.kind === 'year' && period.year === year)
  if (!found) throw new Error(`no year ${year}`)
  return readScoringData(catalogue, panels, found.key)
}

export async function shippedScheme(path: string): Promise<Scheme> {
  const url = new URL(`../../data/${path}`, import.meta.url)
  return JSON.parse(await readFile(fileURLToPath(url), 'utf8')) as Scheme
}
