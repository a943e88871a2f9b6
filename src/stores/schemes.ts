import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { Names } from '../domain/names'
import { checkScheme } from '../domain/scoring/checkScheme'
import type { Scheme } from '../domain/scoring/scheme'
import { hasErrors as haveErrors, type SchemeIssue } from '../domain/scoring/schemeIssue'
import { fileName } from '../reports/fileName'
import { newId } from '../storage/newId'
import type { Database } from '../storage/openDatabase'
import type { SchemeRecord } from '../storage/records'
import { readVersions, watchSchemes } from '../storage/schemes/readSchemes'
import { removeScheme } from '../storage/schemes/removeScheme'
import type { SchemeRead } from '../storage/schemes/schemeFile'
import type { StorageFault, Stored } from '../storage/storageFault'
import { schemeOfPackage } from '../workers/builtinSchemes'
import { useDatabase } from './database'
import { useDatasets } from './datasets'
import { useNaming } from './naming'
import { now } from './now'
import { useSelection } from './selection'
import { useShown } from './shown'

/** One version of a scheme. The one that came with the dataset is version 0, and is there for ever. */
export interface SchemeVersion {
  readonly code: string
  readonly names: Names
  readonly version: number
  /** Read-only: saving it makes version 1. */
  readonly builtin: boolean
  /** Undefined for the built-in one. */
  readonly savedAt: number | undefined
  readonly note: string | undefined
  readonly scheme: Scheme
}

export interface SchemeFile {
  readonly name: string
  readonly text: string
}

interface Known {
  readonly datasetId: string
  readonly builtin: Scheme | undefined
  readonly saved: readonly SchemeRecord[]
}

/** The schemes of the shown dataset, and the one in force. Followed from the database, so other tabs' saves show. */
export const useSchemes = defineStore('schemes', () => {
  const datasets = useDatasets()
  const selection = useSelection()
  const shown = useShown()
  const known = shallowRef<Known>()
  const fault = shallowRef<StorageFault>()

  const dataset = computed(() => datasets.list?.find(({ id }) => id === shown.datasetId))
  const isReady = computed(() => known.value !== undefined && known.value.datasetId === dataset.value?.id)
  /** The newest version of each scheme: the built-in one first, then by code. */
  const list = computed(() => (isReady.value ? newestOf(known.value!) : []))
  /** The version in force: the one the address names, else the first; undefined where the named one is not there. */
  const inForce = computed(() => {
    const { scheme } = selection.selection
    return scheme === undefined ? list.value[0] : list.value.find(({ code }) => code === scheme)
  })
  const current = computed(() => inForce.value?.scheme)
  const catalogue = computed(() => dataset.value && datasets.heads.get(dataset.value.id)?.catalogue)
  const issues = computed<readonly SchemeIssue[]>(() =>
    current.value ? checkScheme(current.value, catalogue.value) : [],
  )
  const hasErrors = computed(() => haveErrors(issues.value))

  watch(
    () => [useDatabase().database, dataset.value?.id, dataset.value?.builtin] as const,
    ([database, datasetId, builtin], _before, onCleanup) => {
      if (!database || datasetId === undefined) return
      let isOver = false
      const loading = builtin === undefined ? Promise.resolve(undefined) : schemeOfPackage(builtin)
      const stop = watchSchemes(
        database,
        datasetId,
        (saved) =>
          void loading.then((scheme) => {
            if (!isOver) known.value = { datasetId, builtin: scheme, saved: sameAsBefore(saved) }
          }),
        (lost) => (fault.value = lost),
      )
      onCleanup(() => {
        isOver = true
        stop()
      })
    },
    { immediate: true },
  )

  /** Records never change, so one read again is the one from before: nothing is scored anew because another was saved. */
  function sameAsBefore(saved: readonly SchemeRecord[]): readonly SchemeRecord[] {
    const before = new Map(known.value?.saved.map((record) => [record.id, record]))
    return saved.map((record) => before.get(record.id) ?? record)
  }

  async function withDataset<T>(
    work: (database: Database, datasetId: string) => Promise<Stored<T>>,
  ): Promise<Stored<T>> {
    const { database } = useDatabase()
    if (!database) return { ok: false, fault: { code: 'unavailable' } }
    return dataset.value ? work(database, dataset.value.id) : { ok: false, fault: { code: 'datasetGone' } }
  }

  /** Saves the next version of a scheme and shows it as soon as it is written. */
  async function save(scheme: Scheme, note?: string): Promise<Stored<SchemeVersion>> {
    // What holds schemes to their form is fetched when one is saved or exchanged: a ranking needs none of it.
    const saving = await import('../storage/schemes/saveScheme').catch(String)
    if (typeof saving === 'string') return { ok: false, fault: { code: 'unknown', cause: saving } }
    const saved = await withDataset((database, datasetId) =>
      saving.saveScheme(database, {
        id: newId(),
        datasetId,
        scheme,
        savedAt: now(),
        ...(note === undefined ? {} : { note }),
      }),
    )
    if (!saved.ok) return saved
    adopt(saved.value)
    return { ok: true, value: versionOf(saved.value) }
  }

  /** Without waiting for the database to tell of the change: what is in force next is chosen at once. */
  function adopt(record: SchemeRecord): void {
    if (known.value?.datasetId !== record.datasetId) return
    const others = known.value.saved.filter(
      ({ code, version }) => code !== record.code || version > record.version,
    )
    const isNewest = others.every(({ code }) => code !== record.code)
    if (isNewest) known.value = { ...known.value, saved: [...others, record] }
  }

  /** All versions of a scheme, newest first, the built-in one last. */
  async function versionsOf(code: string): Promise<Stored<readonly SchemeVersion[]>> {
    const read = await withDataset((database, datasetId) => readVersions(database, datasetId, code))
    if (!read.ok) return read
    const builtin = known.value?.builtin
    const first = builtin?.code === code ? [builtinVersion(builtin)] : []
    return { ok: true, value: [...read.value.map(versionOf), ...first] }
  }

  async function readVersion(code: string, version: number): Promise<Stored<SchemeVersion | undefined>> {
    const read = await versionsOf(code)
    return read.ok ? { ok: true, value: read.value.find((one) => one.version === version) } : read
  }

  /** Removes every saved version of a scheme; a built-in one of that code is in its place again. */
  function remove(code: string): Promise<Stored<void>> {
    return withDataset((database, datasetId) => removeScheme(database, datasetId, code))
  }

  /** Reads a scheme from a file's text. Nothing is stored: it is looked at, and mended, before it is saved. */
  async function importJson(text: string): Promise<SchemeRead> {
    const { readSchemeFile } = await import('../storage/schemes/schemeFile')
    return readSchemeFile(text)
  }

  /** A file of one version, the newest unless said; undefined where there is none such. */
  async function exportJson(code: string, version?: number): Promise<Stored<SchemeFile | undefined>> {
    const read = await versionsOf(code)
    if (!read.ok) return read
    const found = version === undefined ? read.value[0] : read.value.find((one) => one.version === version)
    return { ok: true, value: found && (await fileOf(found, useNaming().nameOf(found))) }
  }

  return {
    list,
    inForce,
    current,
    issues,
    hasErrors,
    isReady,
    fault,
    save,
    versionsOf,
    readVersion,
    remove,
    importJson,
    exportJson,
  }
})

async function fileOf({ version, scheme }: SchemeVersion, name: string): Promise<SchemeFile> {
  const { writeSchemeFile } = await import('../storage/schemes/schemeFile')
  const parts = version === 0 ? [name] : [name, `v${version}`]
  return { name: fileName(parts, 'json'), text: writeSchemeFile(scheme) }
}

function newestOf({ builtin, saved }: Known): readonly SchemeVersion[] {
  const versions = saved.map(versionOf).sort((a, b) => (a.code < b.code ? -1 : 1))
  if (!builtin) return versions
  const own = versions.find(({ code }) => code === builtin.code) ?? builtinVersion(builtin)
  return [own, ...versions.filter((version) => version !== own)]
}

function versionOf({ code, version, savedAt, note, scheme }: SchemeRecord): SchemeVersion {
  return { code, names: scheme.names, version, builtin: false, savedAt, note, scheme }
}

function builtinVersion(scheme: Scheme): SchemeVersion {
  return {
    code: scheme.code,
    names: scheme.names,
    version: 0,
    builtin: true,
    savedAt: undefined,
    note: undefined,
    scheme,
  }
}
