import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const fileName = 'sw.js'

/**
 * Builds the service worker and tells it the files of the build, which it keeps for when there is no network. The
 * build's id is that of its files: the same files again are no update.
 */
export function serviceWorker(): Plugin {
  let publicFolder = ''
  return {
    name: 'service-worker',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      publicFolder = config.publicDir
    },
    buildStart() {
      this.emitFile({ type: 'chunk', id: 'src/app/serviceWorker.ts', fileName })
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const worker = bundle[fileName]
        if (worker?.type !== 'chunk' || worker.imports.length > 0)
          throw new Error('the service worker has to stand alone: it is run as a plain script')
        const contents = new Map<string, string | Uint8Array>()
        for (const name of readdirSync(publicFolder))
          contents.set(name, readFileSync(join(publicFolder, name)))
        for (const file of Object.values(bundle))
          if (file !== worker) contents.set(file.fileName, file.type === 'chunk' ? file.code : file.source)
        const files = [...contents.keys()].sort()
        const hash = createHash('sha256').update(worker.code)
        for (const name of files) hash.update(`\n${name}\n`).update(contents.get(name)!)
        const id = hash.digest('hex').slice(0, 16)
        worker.code = `const builtFiles=${JSON.stringify(files)},buildId="${id}";\n${worker.code}`
      },
    },
  }
}
