import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/**
 * Serves a folder of built files on a free port and notes every request: those of workers, which a page's
 * own events do not all show, too.
 * @param {string} folder
 */
export async function serveFolder(folder) {
  /** @type {{ path: string, at: number, bytes: Buffer }[]} */
  const requests = []
  const server = createServer((request, response) => {
    const at = Date.now()
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = normalize(decodeURIComponent(pathname === '/' ? '/index.html' : pathname))
    readFile(join(folder, path)).then(
      (bytes) => {
        requests.push({ path, at, bytes })
        response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' })
        response.end(bytes)
      },
      () => response.writeHead(404).end(),
    )
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { address: `http://127.0.0.1:${port}/`, requests, close }
}
