import { defineStore } from 'pinia'
import type { Catalogue, Indicator } from '../domain/catalogue/catalogue'
import { derivePanel } from '../domain/derived/derivePanel'
import { cycleOf, formulaOf, inputsOf, type Formula } from '../domain/derived/formula'
import type { Panel } from '../domain/panel/panel'
import { readPanel } from '../storage/reading'
import { useDatabase } from './database'

const kept = 64

/** Panels by key, the last few in memory. They are immutable, so nothing here ever goes stale. */
export const usePanels = defineStore('panels', () => {
  const cache = new Map<string, Panel>()
  /** By code; a catalogue belongs to one revision, and takes its panels along when it is let go. */
  const derived = new WeakMap<Catalogue, Map<string, Panel>>()

  async function panelOf(key: string): Promise<Panel | undefined> {
    const known = cache.get(key)
    if (known) {
      cache.delete(key)
      cache.set(key, known)
      return known
    }
    const database = useDatabase().database
    if (!database) return undefined
    const start = performance.now()
    const read = await readPanel(database, key)
    performance.measure('duibiao:panel', { start })
    if (!read.ok) {
      useDatabase().fault = read.fault
      return undefined
    }
    if (read.value) cache.set(key, read.value)
    if (cache.size > kept) cache.delete(cache.keys().next().value!)
    return read.value
  }

  /** An indicator's panel: as stored, else worked out from others of the same revision (rule D9), once for each. */
  async function figuresOf(catalogue: Catalogue, indicator: Indicator): Promise<Panel | undefined> {
    const { panel, formula, code } = indicator
    if (panel !== undefined) return panelOf(panel)
    if (!formula) return undefined
    const known = derived.get(catalogue)?.get(code)
    if (known) return known
    const made = await derive(catalogue, code, formula)
    if (made) derived.set(catalogue, (derived.get(catalogue) ?? new Map<string, Panel>()).set(code, made))
    return made
  }

  async function derive(catalogue: Catalogue, code: string, formula: Formula): Promise<Panel | undefined> {
    const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.code, indicator]))
    // A backup from elsewhere may hold a way round: it has no values, and must not be followed for ever.
    if (cycleOf(code, (at) => formulaOf(indicators.get(at)))) return undefined
    const inputs = await Promise.all(
      inputsOf(formula).map((input) => {
        const indicator = indicators.get(input)
        return indicator && figuresOf(catalogue, indicator)
      }),
    )
    const read = inputs.filter((input) => input !== undefined)
    return read.length < inputs.length ? undefined : derivePanel(catalogue, formula, read)
  }

  return { panelOf, figuresOf }
})
