import { panelsPerTransaction, writePanels, type PanelToWrite } from '../storage/imports'
import type { Database } from '../storage/openDatabase'
import { readOrigins, readPanel } from '../storage/reading'
import type { Stored, StorageFault } from '../storage/storageFault'
import type { DraftStore } from './draftRevision'

/** Carries an expected refusal of storage through code that has nothing to say about it. */
export class StorageRefusal extends Error {
  constructor(readonly fault: StorageFault) {
    super(fault.code)
  }
}

export function mustHold<T>(outcome: Stored<T>): T {
  if (!outcome.ok) throw new StorageRefusal(outcome.fault)
  return outcome.value
}

/** What was refused or cancelled, as a value; a bug is thrown on. */
export function refusalOf(error: unknown): { ok: false; fault: StorageFault } {
  if (error instanceof StorageRefusal) return { ok: false, fault: error.fault }
  if (error instanceof DOMException && error.name === 'AbortError')
    return { ok: false, fault: { code: 'cancelled' } }
  throw error
}

/** A draft's panels go to disk in groups while the next ones are being made. */
export function draftStore(
  database: Database,
  importId: string,
  signal: AbortSignal,
  onPanel: (done: number) => void,
): DraftStore & { flush(): Promise<void> } {
  let waiting: PanelToWrite[] = []
  let writing: Promise<void> = Promise.resolve()

  async function send(batch: readonly PanelToWrite[]): Promise<void> {
    mustHold(await writePanels(database, importId, batch))
  }

  async function flush(): Promise<void> {
    await writing
    signal.throwIfAborted()
    const batch = waiting
    waiting = []
    writing = send(batch)
    await writing
  }

  return {
    onPanel,
    flush,
    async readStored(key) {
      const [panel, origins] = await Promise.all([readPanel(database, key), readOrigins(database, key)])
      const found = mustHold(panel)
      return found && { panel: found, origins: mustHold(origins) ?? { sources: [] } }
    },
    async write(panel) {
      waiting.push(panel)
      if (waiting.length >= panelsPerTransaction) await flush()
    },
  }
}
