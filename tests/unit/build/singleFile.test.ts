import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { hostedPolicy, withPolicy } from '../../../build/contentSecurityPolicy'
import { inlineWorkers, singlePage } from '../../../build/singleFile'
import { sourceFiles } from '../../architecture/sourceFiles'

const html = [
  '<head>',
  '    <meta charset="utf-8" />',
  '    <link rel="icon" type="image/svg+xml" href="./icon.svg" />',
  '    <link rel="manifest" href="./manifest.webmanifest" />',
  '    <script type="module" crossorigin src="./assets/index-1.js"></script>',
  '    <link rel="stylesheet" crossorigin href="./assets/style-1.css">',
  '</head>',
].join('\n')
const page = (script: string) => singlePage(html, script, 'p { margin: 0 }', '<svg/>')

describe('the page as a single file', () => {
  it('lets in its own script alone, by the hash of what stands in the page', () => {
    const script = "say('对标', '</SCRIPT>', '<!--', '$& $1')"
    const inPage = /<script type="module">(.*?)<\/script>/s.exec(page(script))![1]!
    expect(inPage).toBe(String.raw`say('对标', '<\/SCRIPT>', '<\x21--', '$& $1')`)
    const hash = createHash('sha256').update(inPage).digest('base64')
    expect(page(script)).toContain(`script-src 'sha256-${hash}';`)
    expect(page(script)).toContain("default-src 'none';")
  })

  it('asks for no other file', () => {
    expect(page('')).not.toMatch(/(src|href)="\.\//)
    expect(page('')).toContain('<style>p { margin: 0 }</style>')
  })

  it('has its charset first, then the policy', () => {
    expect(page('').split('\n').slice(1, 3).join()).toMatch(/^ *<meta charset.*<meta http-equiv="Content-Sec/)
  })

  it.each(['\0', '\r'])('refuses a script with %j in it, which the hash would not survive', (character) => {
    expect(() => page(`'${character}'`)).toThrow('raw')
  })

  it('refuses a page that has another form than it knows', () => {
    expect(() => singlePage(html.replace('stylesheet', 'style'), '', '', '')).toThrow('no ')
    expect(() => withPolicy('<head></head>', hostedPolicy)).toThrow('charset')
  })
})

describe('workers of the single file', () => {
  const transform = inlineWorkers().transform as (code: string, id: string) => { code: string } | undefined
  const makers = sourceFiles(process.cwd(), ['.ts', '.vue']).filter((path) =>
    readFileSync(path, 'utf8').includes('new Worker('),
  )

  it('are inlined wherever one is made', () => {
    expect(makers.length).toBeGreaterThan(0)
    for (const path of makers) {
      const { code } = transform(readFileSync(path, 'utf8'), `/home/${path}`)!
      expect(code).toMatch(/^import InlineWorker0 from '\.\/\w+\.ts\?worker&inline'\n/)
      expect(code).not.toContain('new Worker(')
    }
  })

  it('are refused where they are made in another way', () => {
    expect(() => transform("new Worker('a.js')", '/home/src/workers/a.ts')).toThrow('cannot be made part')
  })
})
