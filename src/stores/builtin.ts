import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { readSetting, writeSetting } from '../storage/settings'
import type { StorageFault } from '../storage/storageFault'
import { importWorker, toWorker } from '../workers/importClient'
import type { ImportProgress, PublishOutcome } from '../workers/importProtocol'
import { useDatabase } from './database'
import { useDatasets } from './datasets'

export const builtinNames = ['doing-business', 'b-ready', 'weekly-example'] as const
type BuiltinName = (typeof builtinNames)[number]

/** What a first start waits for. The others are a click away on the Data page. */
const first: BuiltinName = 'doing-business'
/** Stands among the datasets from the beginning and is made when it is first chosen: making it takes seconds. */
export const exampleName: BuiltinName = 'weekly-example'

const removedKey = 'builtin.removed'

/** A built-in dataset that was removed stays away until it is brought back. */
export const useBuiltin = defineStore('builtin', () => {
  const progress = shallowRef<ImportProgress>()
  /** Name of the package that the progress is about. */
  const installing = shallowRef<string>()
  const fault = shallowRef<StorageFault>()
  const away = shallowRef<readonly string[]>()
  /** The example is not there, and nobody has removed it. */
  const offersExample = computed(
    () => away.value !== undefined && !isThere(exampleName) && !away.value.includes(exampleName),
  )

  function isThere(name: BuiltinName): boolean {
    return useDatasets().list?.some((dataset) => dataset.builtin === name) ?? false
  }

  async function removed(): Promise<readonly string[]> {
    const { database } = useDatabase()
    const setting = database ? await readSetting(database, removedKey) : undefined
    return setting?.ok && Array.isArray(setting.value) ? setting.value.map(String) : []
  }

  async function setRemoved(names: readonly string[]): Promise<void> {
    const { database } = useDatabase()
    if (!database) return
    away.value = names
    const written = await writeSetting(database, removedKey, names)
    if (!written.ok) fault.value = written.fault
  }

  /** Installs what a first start shows, where it is missing and was not removed by the user. */
  async function installFirst(): Promise<void> {
    away.value = await removed()
    if (!isThere(first) && !away.value.includes(first)) await install(first)
  }

  /** Makes the example when its dataset is asked for. */
  async function installAsked(datasetId: string | undefined): Promise<void> {
    if (datasetId === exampleName && offersExample.value && !progress.value) await install(exampleName)
  }

  async function install(name: string): Promise<void> {
    fault.value = undefined
    installing.value = name
    progress.value = { stage: 'reading', done: 0, total: 1 }
    const outcome = await installed(name)
    // Another tab may have installed it first: then it is there, which is all that was wanted.
    if (!outcome.ok && outcome.fault.code !== 'headMoved') fault.value = outcome.fault
  }

  /** A bug is thrown on, for the console to show; the page is not left waiting for an answer. */
  async function installed(name: string): Promise<PublishOutcome> {
    let isOver = false
    // Reports come another way than the answer: one may come after it, and would stand there for good.
    const show = (next: ImportProgress) => {
      if (!isOver) progress.value = { ...next, done: Math.min(next.done, next.total) }
    }
    try {
      const report = toWorker(show)
      return await importWorker().installBuiltin(name, report)
    } catch (error) {
      fault.value = { code: 'unknown', cause: String(error) }
      throw error
    } finally {
      isOver = true
      installing.value = undefined
      progress.value = undefined
    }
  }

  async function bringBack(name: string): Promise<void> {
    await setRemoved((await removed()).filter((other) => other !== name))
    await install(name)
  }

  async function forget(name: string): Promise<void> {
    await setRemoved([...new Set([...(await removed()), name])])
  }

  return { progress, installing, fault, offersExample, installFirst, installAsked, bringBack, forget }
})
