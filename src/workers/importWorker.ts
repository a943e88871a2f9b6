import { expose } from 'comlink'
import { readEconomies } from '../formats/dataPackage/readEconomies'
import { newId } from '../storage/newId'
import { openDatabase } from '../storage/openDatabase'
import type { StorageFault } from '../storage/storageFault'
import { sweep } from '../storage/sweep'
import { economyFiles } from './builtinPackages'
import type { ImportApi } from './importProtocol'
import type { importSession } from './importSession'
import { installBuiltin } from './installBuiltin'
import { readBeside } from './readBeside'

/** Made here from a seed, and read like files of the user's. */
const exampleName = 'weekly-example'

const now = () => Date.now()

async function textOf(url: string): Promise<string> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${answer.status} ${url}`)
  // The single file has its data packed, in their addresses.
  if (!url.startsWith('data:application/gzip')) return answer.text()
  return new Response(answer.body!.pipeThrough(new DecompressionStream('gzip'))).text()
}

let economies: ReturnType<typeof loadEconomies> | undefined

async function loadEconomies() {
  const [names, groups] = await Promise.all([textOf(economyFiles.economies), textOf(economyFiles.groupings)])
  return readEconomies(names, groups)
}

type Session = {
  ok: true
  needs: Parameters<typeof importSession>[0]
  /** The readers of all kinds of files come with the first import: a first start needs none of them. */
  session: () => Promise<ReturnType<typeof importSession>>
}

let opening: Promise<Session | { ok: false; fault: StorageFault }> | undefined

/** Opened again after it was lost, so that a cleared database does not leave a dead worker behind. */
function session() {
  opening ??= (async () => {
    const opened = await openDatabase({ onFault: () => (opening = undefined) })
    if (!opened.ok) {
      opening = undefined
      return opened
    }
    const needs = {
      database: opened.database,
      now,
      newId,
      reading: readBeside,
      economies: () => (economies ??= loadEconomies()),
    }
    let made: ReturnType<Session['session']> | undefined
    const make = async () => (await import('./importSession')).importSession(needs)
    return { ok: true as const, needs, session: () => (made ??= make()) }
  })()
  return opening
}

const api: ImportApi = {
  async plan(files, choices, onProgress) {
    const opened = await session()
    return opened.ok ? (await opened.session()).plan(files, choices, onProgress) : opened
  },
  async replan(planId, choices, onProgress) {
    const opened = await session()
    return opened.ok ? (await opened.session()).replan(planId, choices, onProgress) : opened
  },
  async publish(planId, edits, remembers) {
    const opened = await session()
    return opened.ok ? (await opened.session()).publish(planId, edits, remembers) : opened
  },
  async differences(planId, query, from, to) {
    const opened = await session()
    return opened.ok ? (await opened.session()).differences(planId, query, from, to) : undefined
  },
  async cancel() {
    const opened = await session()
    if (opened.ok) await (await opened.session()).cancel()
  },
  async publishEdits(request) {
    const opened = await session()
    return opened.ok ? (await import('./publishEdits')).publishEdits(opened.needs, request) : opened
  },
  async readLedger(file) {
    return (await import('../formats/ledger/readLedgerFile')).readLedgerFile(file)
  },
  async installBuiltin(name, onProgress) {
    const opened = await session()
    if (!opened.ok) return opened
    if (name !== exampleName) return installBuiltin(opened.needs, name, textOf, onProgress)
    const { installExample } = await import('./weeklyExample/installExample')
    return installExample(opened.needs, onProgress)
  },
  async sweep() {
    const opened = await session()
    if (opened.ok) await sweep(opened.needs.database, { now: now() })
  },
}

expose(api)
