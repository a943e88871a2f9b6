import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { test as quiet } from './fixtures'

export const builtFolder = process.env['DUIBIAO_BUILT'] ?? 'dist'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

export interface Served {
  readonly address: string
  /** Files that are there instead, by their path in the folder; those that are gone have none. */
  readonly changed: Map<string, string | Buffer | undefined>
  stop(): Promise<void>
  start(): Promise<void>
}

/** The built folder on a web server of its own that knows nothing but files, under a path, which can be stopped. */
async function serveBuilt(path: string, host: string): Promise<Served> {
  const changed: Served['changed'] = new Map()
  let server: Server
  const listen = async (port: number) => {
    server = createServer((request, response) => {
      const asked = decodeURIComponent(new URL(request.url!, 'http://any').pathname)
      const file = asked.slice(path.length) || 'index.html'
      const missing = () => response.writeHead(404, { 'Content-Type': 'text/plain' }).end()
      if (!asked.startsWith(path) || file.includes('..')) return missing()
      const content = changed.has(file)
        ? Promise.resolve(changed.get(file))
        : readFile(join(builtFolder, file))
      content.then((bytes) => {
        if (bytes === undefined) return missing()
        response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' })
        response.end(bytes)
      }, missing)
    })
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    return (server.address() as AddressInfo).port
  }
  const port = await listen(0)
  return {
    address: `http://${host}:${port}${path}`,
    changed,
    start: () => listen(port).then(() => undefined),
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
    },
  }
}

/** The quiet test with a server of its own, at `servedPath` of `servedHost`. */
export const test = quiet.extend<{ servedPath: string; servedHost: string; served: Served }>({
  servedPath: ['/', { option: true }],
  servedHost: ['127.0.0.1', { option: true }],
  served: async ({ servedPath, servedHost }, use) => {
    const served = await serveBuilt(servedPath, servedHost)
    await use(served)
    await served.stop()
  },
  baseURL: ({ served }, use) => use(served.address),
})
