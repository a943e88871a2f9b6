import { panelsPerTransaction, writePanels, type PanelToWrite } from '../storage/imports'
import type { Database } from '../storage/openDatabase'
import { readOrigins, readPanel } from '../storage/reading'
import type { Stored, StorageFault } from '../storage/storageFault'
import type { DraftStore } from './draftRevision'
import { eventsTurn } from './eventsTurn'

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

const writesAtOnce = 2

/** A draft's panels go to disk in groups, two under way at once, while the next ones are being made. */
export function draftStore(
  database: Database,
  importId: string,
  signal: AbortSignal,
  onPanel: DraftStore['onPanel'],
): DraftStore & { flush(): Promise<void> } {
  let waiting: PanelToWrite[] = []
  const underWay: Promise<Stored<void>>[] = []

  async function settleTo(most: number): Promise<void> {
    while (underWay.length > most) mustHold(await underWay.shift()!)
    signal.throwIfAborted()
  }

  async function send(): Promise<void> {
    await settleTo(writesAtOnce - 1)
    underWay.push(writePanels(database, importId, waiting))
    waiting = []
  }

  return {
    onPanel,
    async flush() {
      await send()
      await settleTo(0)
    },
    async readStored(key) {
      const [panel, origins] = await Promise.all([readPanel(database, key), readOrigins(database, key)])
      const found = mustHold(panel)
      return found && { panel: found, origins: mustHold(origins) ?? { sources: [] } }
    },
    async write(panel) {
      waiting.push(panel)
      if (waiting.length >= panelsPerTransaction) await send()
      // A transaction goes on only as its worker hears of each step: else the disk would stand still meanwhile.
      else await eventsTurn()
    },
  }
}
