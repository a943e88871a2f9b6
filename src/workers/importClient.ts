import { proxy, wrap, type Remote } from 'comlink'
import type { LedgerRead } from '../domain/ledger/ledgerRow'
import type { RevisionRecord } from '../storage/records'
import type { Stored } from '../storage/storageFault'
import { brokenWorker } from './brokenWorker'
import type { DifferencePage, ImportApi, ImportProgress, PlanOutcome, PublishOutcome } from './importProtocol'

interface Started {
  readonly api: Remote<ImportApi>
  readonly broken: Promise<never>
}

/** The import worker, started when it is first needed and kept until it breaks. */
let started: Started | undefined

function start(): Started {
  const worker = new Worker(new URL('./importWorker.ts', import.meta.url), { type: 'module' })
  const broken = brokenWorker(worker)
  const mine = { api: wrap<ImportApi>(worker), broken }
  broken.catch(() => {
    worker.terminate()
    if (started === mine) started = undefined
  })
  return mine
}

/** Asks the import worker; rejects where the answer can no longer come. The next question starts another. */
function ask<T>(question: (api: Remote<ImportApi>) => Promise<T>): Promise<T> {
  started ??= start()
  return Promise.race([question(started.api), started.broken])
}

const api: ImportApi = {
  plan: (files, choices, onProgress) => ask<PlanOutcome>((remote) => remote.plan(files, choices, onProgress)),
  replan: (planId, choices, onProgress) =>
    ask<PlanOutcome>((remote) => remote.replan(planId, choices, onProgress)),
  publish: (planId, edits, remembers) =>
    ask<PublishOutcome>((remote) => remote.publish(planId, edits, remembers)),
  differences: (planId, query, from, to) =>
    ask<DifferencePage | undefined>((remote) => remote.differences(planId, query, from, to)),
  cancel: () => ask((remote) => remote.cancel()),
  publishEdits: (request) => ask<Stored<RevisionRecord>>((remote) => remote.publishEdits(request)),
  readLedger: (file) => ask<LedgerRead>((remote) => remote.readLedger(file)),
  installBuiltin: (name, onProgress) =>
    ask<PublishOutcome>((remote) => remote.installBuiltin(name, onProgress)),
  sweep: () => ask((remote) => remote.sweep()),
}

export function importWorker(): ImportApi {
  return api
}

/** A callback that the worker can call. */
export function toWorker(onProgress: (progress: ImportProgress) => void) {
  return proxy(onProgress)
}
