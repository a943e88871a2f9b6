import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { recheckPack } from '../domain/pack/recheckPack'
import { withheldCells, type WithheldCell } from '../domain/pack/withheldCells'
import { periodId } from '../domain/periods/periodId'
import type { OpenedPack } from '../storage/pack/openPack'
import type { MadePack, PackRequest } from '../storage/pack/makePack'
import { packExtension } from '../storage/pack/packFormat'
import type { DatasetRecord } from '../storage/records'
import { refused, type StorageFault, type Stored } from '../storage/storageFault'
import { makePackAside, openPackAside } from '../workers/packClient'
import { useDatasets } from './datasets'
import { packAddress } from './linkedPack'
import { usePacked } from './packed'
import { usePanels } from './panels'
import { usePeriodLife } from './periodLife'
import { useReadOnly } from './readOnly'
import { useShown } from './shown'

/** Milliseconds. */
const patience = 5000

/** Packs that are opened, made and worked out again. */
export const usePack = defineStore('pack', () => {
  const datasets = useDatasets()
  const panels = usePanels()
  const shown = useShown()
  const progress = shallowRef<{ readonly done: number; readonly total: number }>()
  const isOpening = shallowRef(false)
  const fault = shallowRef<StorageFault>()
  /** Why what is shown is not what its address has now, but what was fetched from there before. */
  const keptBecause = shallowRef<StorageFault>()

  const dataset = computed(() => datasets.list?.find(({ id }) => id === shown.datasetId))
  /** Whether what is shown came as a pack. */
  const readOnly = useReadOnly()
  const isPack = computed(() => readOnly.isPack)
  const fingerprint = computed(() => shownFingerprint(dataset.value?.id))
  const packed = usePacked()
  const content = computed(() => (isPack.value ? packed.content : undefined))

  /** What comes of the pack's own data, beside what its maker saw; undefined until it is worked out. */
  const recheck = computed(() => {
    const { period, content: now } = usePeriodLife()
    if (!content.value || !period || !now) return undefined
    const isSeen = periodId(period.period) === periodId(content.value.seen.period)
    return isSeen ? recheckPack(content.value, now) : undefined
  })

  /** The figures that were left out, indicator by indicator. */
  async function readWithheld(): Promise<readonly WithheldCell[]> {
    const catalogue = dataset.value && datasets.heads.get(dataset.value.id)?.catalogue
    const found: WithheldCell[] = []
    for (const indicator of catalogue?.indicators ?? []) {
      const panel = indicator.panel === undefined ? undefined : await panels.panelOf(indicator.panel)
      if (panel) found.push(...withheldCells(catalogue!, indicator, panel))
    }
    return found
  }

  async function make(request: PackRequest): Promise<Stored<MadePack>> {
    progress.value = { done: 0, total: 0 }
    try {
      return await makePackAside(request, (done, total) => (progress.value = { done, total }))
    } finally {
      progress.value = undefined
    }
  }

  /** Opens a file; what is wrong with it is said by `fault`. */
  function open(file: Blob): Promise<OpenedPack | undefined> {
    return settle(openPackAside(file))
  }

  /** Opens what an address names; where that fails, what was fetched from there before. */
  function openLinked(named: string): Promise<OpenedPack | undefined> {
    return settle(fetchOrKept(named))
  }

  async function fetchOrKept(named: string): Promise<Stored<OpenedPack>> {
    const address = packAddress(named, document.baseURI)
    if (!address.ok) return address
    const kept = datasets.list?.find(({ pack }) => pack?.url === address.value)
    const fetched = await fetchPack(named, address.value, kept)
    if (fetched.ok || !kept) return fetched
    keptBecause.value = fetched.fault
    return { ok: true, value: { datasetId: kept.id, isNew: false } }
  }

  async function fetchPack(
    named: string,
    url: string,
    kept: DatasetRecord | undefined,
  ): Promise<Stored<OpenedPack>> {
    const etag = kept?.pack?.etag
    const response = await fetch(url, {
      cache: 'no-cache',
      // Whoever has it already does not wait for a server that is gone.
      ...(kept ? { signal: AbortSignal.timeout(patience) } : {}),
      ...(etag === undefined ? {} : { headers: { 'If-None-Match': etag } }),
    }).catch(() => undefined)
    if (kept && response?.status === 304) return { ok: true, value: { datasetId: kept.id, isNew: false } }
    const file = response?.ok ? await response.blob().catch(() => undefined) : undefined
    if (!file) return refused('packUnreachable', named)
    const mark = response!.headers.get('ETag')
    return openPackAside(file, { url, ...(mark === null ? {} : { etag: mark }) })
  }

  async function settle(opening: Promise<Stored<OpenedPack>>): Promise<OpenedPack | undefined> {
    isOpening.value = true
    fault.value = undefined
    keptBecause.value = undefined
    const opened = await opening.finally(() => (isOpening.value = false))
    if (!opened.ok) {
      fault.value = opened.fault
      return undefined
    }
    return opened.value
  }

  return {
    progress,
    isOpening,
    fault,
    keptBecause,
    dataset,
    isPack,
    fingerprint,
    content,
    recheck,
    readWithheld,
    make,
    open,
    openLinked,
  }
})

/** A pack's dataset is named after its fingerprint, of which as much is told as can be read out on the telephone. */
function shownFingerprint(dataset: string | undefined): string {
  return groupsOfFour(dataset?.replace(/^pack-/, '') ?? '')
}

export function groupsOfFour(fingerprint: string): string {
  return (fingerprint.slice(0, 16).match(/.{4}/g) ?? []).join(' ')
}

/** Whether dropped or chosen files are a pack, by the name that packs are given; what it is, is read when it is opened. */
export function packAmong(files: readonly File[]): File | undefined {
  return files.length === 1 && files[0]!.name.toLowerCase().endsWith(packExtension) ? files[0] : undefined
}
