import { onTestFinished, vi } from 'vitest'

export const fullAt = ['the write itself', 'the commit'] as const
export type FullAt = (typeof fullAt)[number]

const full = () => new DOMException('no room', 'QuotaExceededError')

/**
 * A disk that has no room for one kind of record, until the answer is called. Browsers say so in two ways: the
 * request is refused, or everything seems to go well and the transaction aborts while it commits.
 */
export function fillDiskFor(store: string, when: FullAt): () => void {
  const doomed = new WeakSet<IDBTransaction>()
  const spies = (['put', 'add'] as const).map((method) => {
    const write = IDBObjectStore.prototype[method]
    return vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
      this: IDBObjectStore,
      ...record: Parameters<IDBObjectStore['put']>
    ) {
      if (this.name === store && when === 'the write itself') throw full()
      const request = write.apply(this, record)
      if (this.name === store && !doomed.has(this.transaction)) {
        doomed.add(this.transaction)
        abortAfterAll(this)
      }
      return request
    })
  })
  // Dexie commits some transactions itself, which would be too early for this one.
  const commit = IDBTransaction.prototype.commit
  const early = vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementation(function (
    this: IDBTransaction,
  ) {
    if (!doomed.has(this)) commit.call(this)
  })
  // Dexie warns of every refused request, which here is what is wanted.
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const empty = (): void => [...spies, early, warn].forEach((spy) => spy.mockRestore())
  onTestFinished(empty)
  return empty
}

/** More requests than any transaction under test makes after its first write, each waiting for the one before. */
const idleRequests = 60

function abortAfterAll(store: IDBObjectStore, left = idleRequests): void {
  const { transaction } = store
  if (left > 0) {
    store.count().onsuccess = () => abortAfterAll(store, left - 1)
    return
  }
  Object.defineProperty(transaction, 'error', { get: full })
  transaction.abort()
}
