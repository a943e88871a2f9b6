/** Told by the build. */
declare const builtFiles: readonly string[]
declare const buildId: string
declare const self: ServiceWorkerGlobalScope

const { scope } = self.registration
/** A cache for each build, of this folder's app alone: another one may live under the same host. */
const ownCaches = `duibiao ${scope} `
const cacheName = ownCaches + buildId
const isOfBuild = new Set(builtFiles.map(addressOf))
const page = addressOf('index.html')

self.addEventListener('install', (event) => event.waitUntil(keepBuild()))
self.addEventListener('activate', (event) => event.waitUntil(takeOver()))
self.addEventListener('fetch', answer)
/** Until somebody agrees, a new build waits for the last tab of the old one to close. */
self.addEventListener('message', ({ data }) => {
  if (data === 'update') void self.skipWaiting()
})

function addressOf(file: string): string {
  return new URL(file, scope).href
}

/** The names of these files change with what is in them. */
function isHashed(address: string): boolean {
  return address.startsWith(addressOf('assets/'))
}

/** All files of the build or none; what an older build, or a try that failed, has already fetched is taken from there. */
async function keepBuild(): Promise<void> {
  const cache = await caches.open(cacheName)
  const keep = async (address: string) => {
    const known = isHashed(address) ? await caches.match(address, { ignoreVary: true }) : undefined
    await cache.put(address, known ?? (await fetchFile(address)))
  }
  await Promise.all([...isOfBuild].map(keep))
}

/** Some servers answer with their own page where there is no such file: kept, that would be a broken app for good. */
async function fetchFile(address: string): Promise<Response> {
  const response = await fetch(address, { cache: isHashed(address) ? 'default' : 'no-cache' })
  const isPage = response.headers.get('Content-Type')?.startsWith('text/html') ?? false
  if (!response.ok || isPage !== (address === page)) throw new Error(`${response.status} ${address}`)
  // Made anew, because a browser takes no answer that was redirected for a page.
  return response.redirected ? new Response(await response.blob(), { headers: response.headers }) : response
}

async function takeOver(): Promise<void> {
  await dropOlderBuilds()
  await self.clients.claim()
}

/** A tab of an older build still fetches its parts: they stay as long as any tab is open. */
async function dropOlderBuilds(): Promise<void> {
  const { installing, waiting } = self.registration
  if (installing || waiting || (await self.clients.matchAll({ includeUncontrolled: true })).length > 0) return
  const older = (await caches.keys()).filter((name) => name.startsWith(ownCaches) && name !== cacheName)
  await Promise.all(older.map((name) => caches.delete(name)))
}

/** Files of the app come from here, everything else from where it always did. */
function answer(event: FetchEvent): void {
  const { request } = event
  if (request.method !== 'GET') return
  const address = request.url.replace(/[?#].*$/, '')
  if (request.mode === 'navigate') {
    if (address !== scope && address !== page) return
    event.respondWith(kept(page, request))
    event.waitUntil(dropOlderBuilds())
  } else if (isOfBuild.has(address) || isHashed(address)) event.respondWith(kept(address, request))
}

/** This build's, else an older one's, else the server's, which is asked too where the browser cannot read what it kept. */
async function kept(address: string, request: Request): Promise<Response> {
  return (await keptFile(address).catch(() => undefined)) ?? fetch(request)
}

async function keptFile(address: string): Promise<Response | undefined> {
  const own = await (await caches.open(cacheName)).match(address, { ignoreVary: true })
  return own ?? caches.match(address, { ignoreVary: true })
}

export {}
