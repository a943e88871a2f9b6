import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'
import { singlePolicy, withPolicy } from './contentSecurityPolicy.ts'

const newWorker = /new Worker\(new URL\('(\.\/\w+\.ts)', import\.meta\.url\), \{ type: 'module' \}\)/g

/** The text of each worker is in the page's: a page of a file may start no worker from another file. */
export function inlineWorkers(): Plugin {
  return {
    name: 'inline-workers',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/.*\.ts$/.test(id) || !code.includes('new Worker(')) return undefined
      const imports: string[] = []
      const replaced = code.replace(newWorker, (_all, path: string) => {
        const name = `InlineWorker${imports.length}`
        imports.push(`import ${name} from '${path}?worker&inline'\n`)
        return `new ${name}()`
      })
      if (imports.length === 0) throw new Error(`${id}: a worker that cannot be made part of the file`)
      return { code: imports.join('') + replaced, map: null }
    },
  }
}

/** Data files as gzip in their address: unpacked when they are fetched, if they ever are. */
export function packedData(): Plugin {
  return {
    name: 'packed-data',
    enforce: 'pre',
    load(id) {
      if (!/\/data\/.*\?url$/.test(id)) return undefined
      const packed = gzipSync(readFileSync(id.replace(/\?url$/, '')), { level: 9 })
      return `export default ${JSON.stringify(`data:application/gzip;base64,${packed.toString('base64')}`)}`
    },
  }
}

/** The page with its script, style sheet and icon in it, and a policy that lets in no other. */
export function singlePage(html: string, script: string, style: string, icon: string): string {
  // A parser of HTML would end the script at its end tag, and change these characters, and with them the hash.
  const safe = script.replace(/<\/(?=script)/gi, '<\\/').replace(/<!--/g, '<\\x21--')
  const unlike = ['\0', '\r'].find((character) => safe.includes(character))
  if (unlike !== undefined) throw new Error(`the script has a raw ${JSON.stringify(unlike)}`)
  const links: readonly (readonly [place: RegExp, content: string])[] = [
    [/<script type="module"[^>]* src="[^"]*"><\/script>/, `<script type="module">${safe}</script>`],
    [/<link rel="stylesheet"[^>]*>/, `<style>${style.replace(/<\/(?=style)/gi, '<\\/')}</style>`],
    [/(?<=<link rel="icon"[^>]* href=")[^"]*/, `data:image/svg+xml,${encodeURIComponent(icon)}`],
    [/ *<link rel="manifest"[^>]*>\n/, ''],
  ]
  let page = html
  for (const [place, content] of links) {
    if (!place.test(page)) throw new Error(`no ${place} in the page`)
    // By a function: a dollar sign in the script stands for itself.
    page = page.replace(place, () => content)
  }
  return withPolicy(page, singlePolicy(safe))
}

/** Makes one file of the whole build. */
export function singleFile(fileName: string): Plugin {
  let icon = ''
  return {
    name: 'single-file',
    apply: 'build',
    enforce: 'post',
    configResolved({ root }) {
      icon = readFileSync(`${root}/public/icon.svg`, 'utf8').trim()
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = Object.values(bundle)
        const [html, ...pages] = files.filter((file) => file.fileName.endsWith('.html'))
        const [script, ...scripts] = files.filter((file) => file.type === 'chunk')
        const [style, ...rest] = files.filter((file) => file !== html && file !== script)
        if (html?.type !== 'asset' || script?.type !== 'chunk' || style?.type !== 'asset')
          throw new Error('a page, a script and a style sheet are to become one file')
        const others = [...pages, ...scripts, ...rest.filter((file) => !scripts.includes(file as never))]
        if (others.length > 0)
          throw new Error(`not in the file: ${others.map((file) => file.fileName).join(', ')}`)
        const page = singlePage(String(html.source), script.code, String(style.source), icon)
        for (const { fileName: name } of files) delete bundle[name]
        this.emitFile({ type: 'asset', fileName, source: page })
      },
    },
  }
}
