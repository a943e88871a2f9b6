import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Direction } from '../domain/catalogue/catalogue'
import type { GroupFilter } from '../domain/catalogue/population'

/**
 * What is being looked at, exactly as the address of the page says it (see `selectionQuery.ts`).
 * An absent field means the default, which depends on the data and is worked out in `shown.ts`.
 */
export interface Selection {
  readonly dataset?: string | undefined
  readonly indicator?: string | undefined
  /** Period ids. `none` for `compare` is no comparison. */
  readonly period?: string | undefined
  readonly compare?: string | undefined
  /** Entity codes. */
  readonly focus?: string | undefined
  readonly peers?: readonly string[] | undefined
  readonly filter?: GroupFilter | undefined
  readonly rankIn?: 'filter' | 'whole' | undefined
  readonly direction?: Direction | undefined
  /** Code of the scheme in force. */
  readonly scheme?: string | undefined
  /** Whom scores are compared with on a scorecard (see `benchmarkChoice.ts`). */
  readonly against?: string | undefined
  /** Code of its node whose scores are looked at instead of an indicator. */
  readonly node?: string | undefined
  /** Code of the one set of targets that is looked at. */
  readonly targetSet?: string | undefined
  /** By what gaps are grouped, and whether only shortfalls are shown. */
  readonly groupBy?: string | undefined
  readonly only?: 'short' | undefined
  /** The post whose targets alone the overview is about. */
  readonly overseer?: string | undefined
  /** The lead unit whose tasks alone the ledger lists, and how they stand: a light, or `open`. */
  readonly lead?: string | undefined
  readonly light?: string | undefined
  /** Of a published period the figures of today, instead of those that were published. */
  readonly figures?: 'now' | undefined
}

export const useSelection = defineStore('selection', () => {
  const selection = shallowRef<Selection>({})

  /** Another scheme has other nodes; another period is shown as it was published, where it was. */
  function select(change: Selection): void {
    const node = 'scheme' in change ? { node: undefined } : {}
    const figures = 'period' in change ? { figures: undefined } : {}
    selection.value = { ...selection.value, ...node, ...figures, ...change }
  }

  /** Another dataset has other codes: what was picked in the old one would mean nothing there. */
  function selectDataset(dataset: string, indicator?: string): void {
    selection.value = { dataset, indicator }
  }

  /** Another indicator has its own periods and direction. */
  function selectIndicator(indicator: string): void {
    select({ indicator, node: undefined, period: undefined, compare: undefined, direction: undefined })
  }

  /** All nodes of a scheme have the same periods. */
  function selectNode(node: string): void {
    const isFirst = selection.value.node === undefined
    select({
      node,
      indicator: undefined,
      direction: undefined,
      ...(isFirst ? { period: undefined, compare: undefined } : {}),
    })
  }

  function replace(next: Selection): void {
    selection.value = next
  }

  return {
    selection: computed(() => selection.value),
    select,
    selectDataset,
    selectIndicator,
    selectNode,
    replace,
  }
})
