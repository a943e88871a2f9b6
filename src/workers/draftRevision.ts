import type { Catalogue, Indicator } from '../domain/catalogue/catalogue'
import { latestOf } from '../domain/catalogue/latestOf'
import { reconcileCatalogue, type Reconciled } from '../domain/catalogue/reconcileCatalogue'
import type { FactContext, FactTable } from '../domain/facts/factTable'
import { assemblePanels } from '../domain/panel/assemblePanels'
import type { Duplicate } from '../domain/panel/assembly'
import { overlayPanel, type PanelDifference } from '../domain/panel/overlayPanel'
import type { Panel, PanelOrigins } from '../domain/panel/panel'

export interface DraftInput {
  readonly importId: string
  readonly base: Catalogue
  readonly files: readonly { readonly tables: readonly FactTable[]; readonly context: FactContext }[]
}

export interface DraftIndicator {
  readonly code: string
  readonly difference: PanelDifference
  readonly cells: number
}

export interface DraftRevision {
  readonly catalogue: Catalogue
  readonly added: Reconciled['added']
  readonly indicators: readonly DraftIndicator[]
  readonly duplicates: {
    readonly agreeing: number
    readonly conflicting: number
    readonly examples: readonly Duplicate[]
  }
}

/** What the draft needs from storage; `write` takes panels as they are made, so that none has to be kept. */
export interface DraftStore {
  /** A way to the panels of these keys, which are asked for about in this order. */
  storedReader(
    panelKeys: readonly string[],
  ): (panelKey: string) => Promise<{ readonly panel: Panel; readonly origins: PanelOrigins } | undefined>
  write(panel: { id: string; panel: Panel; origins: PanelOrigins }): Promise<void>
  onPanel(done: number, made: { catalogue: Catalogue; indicator: Indicator; panel: Panel }): void
}

const duplicateExamples = 200

/**
 * Lays files over a revision: reconciles what they name with its catalogue, makes one new panel for each
 * indicator they change, and says what changes. Nothing is published here.
 */
export async function draftRevision(input: DraftInput, store: DraftStore): Promise<DraftRevision> {
  const located = input.files.flatMap((file, at) => file.tables.map((table) => ({ table, file: at })))
  const reconciled = reconcileCatalogue(
    input.base,
    located.map(({ table }) => table),
    input.files.map(({ context }) => context),
  )
  const inputs = located.map(({ table, file }, at) => ({
    table,
    file,
    keys: reconciled.keys[at]!,
    importId: input.importId,
  }))
  const updated = new Map(reconciled.catalogue.indicators.map((indicator) => [indicator.code, indicator]))
  const touched = new Set(inputs.flatMap(({ keys }) => [...keys.indicators]))
  const readStored = store.storedReader([...touched].flatMap((code) => updated.get(code)?.panel ?? []))
  const indicators: DraftIndicator[] = []
  const duplicates = { agreeing: 0, conflicting: 0, examples: [] as Duplicate[] }
  for (const assembled of assemblePanels(inputs)) {
    const indicator = updated.get(assembled.indicator)!
    const stored = indicator.panel === undefined ? undefined : await readStored(indicator.panel)
    const overlaid = overlayPanel(stored, assembled)
    const isKept = overlaid.panel === stored?.panel
    const id = isKept ? indicator.panel! : `${input.importId}/${indicators.length}`
    if (!isKept) await store.write({ id, panel: overlaid.panel, origins: overlaid.origins })
    const described = describePanel(indicator, id, overlaid.panel, reconciled.catalogue)
    updated.set(indicator.code, described)
    indicators.push({
      code: indicator.code,
      difference: overlaid.difference,
      cells: assembled.panel.values.length,
    })
    for (const duplicate of assembled.duplicates) {
      if (duplicate.agrees) duplicates.agreeing++
      else duplicates.conflicting++
      if (duplicates.examples.length < duplicateExamples) duplicates.examples.push(duplicate)
    }
    store.onPanel(indicators.length, {
      catalogue: reconciled.catalogue,
      indicator: described,
      panel: overlaid.panel,
    })
  }
  return {
    catalogue: { ...reconciled.catalogue, indicators: [...updated.values()] },
    added: reconciled.added,
    indicators,
    duplicates,
  }
}

/** The indicator with its new panel, and what is told of it without reading it. */
export function describePanel(
  indicator: Indicator,
  id: string,
  panel: Panel,
  catalogue: Catalogue,
): Indicator {
  const latest = latestOf(catalogue, panel)
  return { ...indicator, panel: id, count: panel.values.length, ...(latest === undefined ? {} : { latest }) }
}
