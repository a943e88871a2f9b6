import type { Page } from '@playwright/test'

export interface StoredState {
  /** What is named and missing or broken; empty where everything is whole. */
  readonly problems: readonly string[]
  readonly heads: Readonly<Record<string, string | null>>
  /** Revision by revision a digest of all its panels' bytes. */
  readonly digests: Readonly<Record<string, string>>
  readonly unnamedPanels: number
  readonly runningImports: number
}

/** Reads the database by raw calls, as no page of the app would: everything that is named has to be there and whole. */
export function storedState(page: Page): Promise<StoredState> {
  return page.evaluate(async () => {
    interface Revision {
      id: string
      catalogue: { indicators: { panel?: string; definition?: string }[] }
    }
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error ?? new Error('no reason given'))
      })
    const database = await done(indexedDB.open('duibiao'))
    const stores = ['datasets', 'revisions', 'panels', 'origins', 'definitions', 'imports']
    const transaction = database.transaction(stores)
    const all = <T>(name: string) => done<T[]>(transaction.objectStore(name).getAll())
    const [datasets, revisions, panels, origins, definitions, imports] = await Promise.all([
      all<{ id: string; head: string | null }>('datasets'),
      all<Revision>('revisions'),
      all<{ id: string; bytes: ArrayBuffer }>('panels'),
      all<{ id: string }>('origins'),
      all<{ id: string }>('definitions'),
      all<{ status: string }>('imports'),
    ])
    database.close()

    const problems: string[] = []
    const bytes = new Map(panels.map((panel) => [panel.id, panel.bytes]))
    const traced = new Set(origins.map(({ id }) => id))
    const defined = new Set(definitions.map(({ id }) => id))
    const named = new Set<string>()
    const digests: Record<string, string> = {}
    for (const { id, catalogue } of revisions) {
      let digest = 0
      for (const { panel, definition } of catalogue.indicators) {
        if (definition !== undefined && !defined.has(definition)) problems.push(`${id} lacks ${definition}`)
        if (panel === undefined) continue
        named.add(panel)
        const found = bytes.get(panel)
        if (!found || !traced.has(panel)) problems.push(`${id} lacks ${panel}`)
        for (const byte of new Uint8Array(found ?? new ArrayBuffer(0))) digest = (digest * 31 + byte) | 0
        const head = new Uint32Array(found?.slice(0, 32) ?? new ArrayBuffer(32))
        const [mark, entities, periods, values, , , , width] = head
        // Packed decimals say how many bytes a value takes.
        const ahead = mark === 0x33504244 ? 32 + values! * width! : 16 + values! * 8
        const size = ahead + (entities! + periods!) * 4 + ((entities! * periods! + 7) >> 3)
        if (found && found.byteLength !== size) problems.push(`${panel} is not whole`)
      }
      digests[id] = String(digest)
    }
    for (const { id, head } of datasets)
      if (head !== null && !(head in digests)) problems.push(`${id} shows ${head}, which is not there`)
    return {
      problems,
      heads: Object.fromEntries(datasets.map(({ id, head }) => [id, head])),
      digests,
      unnamedPanels: panels.filter(({ id }) => !named.has(id)).length,
      runningImports: imports.filter(({ status }) => status === 'running').length,
    }
  })
}

/** As if the imports that are still called running had given their last sign of life two days ago. */
export function letImportsAge(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('duibiao')
        opening.onerror = () => reject(opening.error ?? new Error('not opened'))
        opening.onsuccess = () => {
          const database = opening.result
          const transaction = database.transaction('imports', 'readwrite')
          const imports = transaction.objectStore('imports')
          const reading = imports.getAll()
          reading.onsuccess = () => {
            for (const entry of reading.result as { status: string; heartbeat: number }[])
              if (entry.status === 'running')
                imports.put({ ...entry, heartbeat: entry.heartbeat - 2 * 24 * 3_600_000 })
          }
          transaction.oncomplete = () => {
            database.close()
            resolve()
          }
          transaction.onabort = () => reject(transaction.error ?? new Error('aborted'))
        }
      }),
  )
}
