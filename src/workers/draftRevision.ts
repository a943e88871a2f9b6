import type { Catalogue, Indicator } from '../domain/catalogue/catalogue'
import { latestOf } from '../domain/catalogue/latestOf'
import { reconcileCatalogue, type Reconciled } from '../domain/catalogue/reconcileCatalogue'
import type { FactContext, FactTable } from '../domain/facts/factTable'
import { assemblePanels } from '../domain/panel/assemblePanels'
import type { AssembledPanel, AssemblyInput, WhichCounts } from '../domain/panel/assembly'
import { fileWindow } from '../domain/panel/fileWindow'
import { usualRules, type OverlayRules } from '../domain/panel/judgeCell'
import { overlayPanel, type PanelDifference } from '../domain/panel/overlayPanel'
import type { Panel, PanelOrigins } from '../domain/panel/panel'
import { panelOf } from '../domain/panel/panelOf'
import { returnsTally, type ReturnsTally } from '../domain/returns/tallyReturns'

export interface DraftInput {
  readonly importId: string
  readonly base: Catalogue
  readonly files: readonly { readonly tables: readonly FactTable[]; readonly context: FactContext }[]
  readonly rules?: OverlayRules
  readonly counts?: WhichCounts
}

export interface DraftIndicator {
  readonly code: string
  readonly difference: PanelDifference
  readonly cells: number
  /** Key of the panel that it had. */
  readonly base?: string
  /** Key of the panel that took its place whole, where none was laid over it. */
  readonly replacedBy?: string
  readonly conflicts: number
}

export interface DraftRevision {
  readonly catalogue: Catalogue
  readonly added: Reconciled['added']
  readonly indicators: readonly DraftIndicator[]
  readonly duplicates: { readonly agreeing: number; readonly conflicting: number }
  readonly returns: ReturnsTally
  /** What the panels were made of. */
  readonly inputs: readonly AssemblyInput[]
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
  const windowOf = fileWindow(inputs)
  const returns = returnsTally(reconciled.catalogue)
  const indicators: DraftIndicator[] = []
  const duplicates = { agreeing: 0, conflicting: 0 }
  for (const assembled of withBlankOnes(assemblePanels(inputs, input.counts), touched)) {
    const indicator = updated.get(assembled.indicator)!
    const base = indicator.panel
    const stored = base === undefined ? undefined : await readStored(base)
    const covers = windowOf(indicator.code)
    const overlaid = overlayPanel(stored, { ...assembled, covers }, input.rules ?? usualRules)
    const { difference } = overlaid
    if (assembled.panel.entityKeys.length === 0 && difference.blank === 0) continue
    const isKept = overlaid.panel === stored?.panel
    const id = isKept ? base! : `${input.importId}/${indicators.length}`
    if (!isKept) await store.write({ id, panel: overlaid.panel, origins: overlaid.origins })
    const described = describePanel(indicator, id, overlaid.panel, reconciled.catalogue)
    updated.set(indicator.code, described)
    returns.add({ base: stored?.panel, ...assembled })
    const conflicts = assembled.duplicates.filter(({ agrees }) => !agrees).length
    duplicates.conflicting += conflicts
    duplicates.agreeing += assembled.duplicates.length - conflicts
    indicators.push({
      code: indicator.code,
      difference,
      cells: assembled.panel.values.length,
      ...(base === undefined ? {} : { base }),
      conflicts,
    })
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
    returns: returns.result(),
    inputs,
  }
}

/** An indicator that tables name and give no cell of is blank in them all the same. */
function* withBlankOnes(
  panels: Iterable<AssembledPanel>,
  named: ReadonlySet<string>,
): Generator<AssembledPanel> {
  const blank = new Set(named)
  for (const one of panels) {
    blank.delete(one.indicator)
    yield one
  }
  for (const indicator of blank)
    yield { indicator, panel: panelOf([]), origins: { sources: [] }, duplicates: [] }
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
