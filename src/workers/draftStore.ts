import { panelsPerTransaction, writePanels, type PanelToWrite } from '../storage/imports'
import type { Database } from '../storage/openDatabase'
import { readPanels, type StoredPanels } from '../storage/reading'
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

const readAtOnce = 32

/** Reads in groups, the next one ahead: one by one, each would wait for the writes that are under way. */
function storedReader(
  database: Database,
  keys: readonly string[],
  signal: AbortSignal,
): ReturnType<DraftStore['storedReader']> {
  const groupOf = new Map(keys.map((key, at) => [key, Math.floor(at / readAtOnce)]))
  const groups = new Map<number, Promise<Stored<StoredPanels>>>()
  const group = (at: number) => {
    const from = at * readAtOnce
    const reading = groups.get(at) ?? readPanels(database, keys.slice(from, from + readAtOnce))
    groups.set(at, reading)
    return reading
  }
  return async (key) => {
    const at = groupOf.get(key)!
    groups.delete(at - 1)
    const reading = group(at)
    if ((at + 1) * readAtOnce < keys.length) void group(at + 1)
    const panels = mustHold(await reading)
    signal.throwIfAborted()
    return panels.get(key)
  }
}

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
    storedReader: (keys) => storedReader(database, keys, signal),
    async write(panel) {
      waiting.push(panel)
      if (waiting.length >= panelsPerTransaction) await send()
      // A transaction goes on only as its worker hears of each step: else the disk would stand still meanwhile.
      else await eventsTurn()
    },
  }
}
