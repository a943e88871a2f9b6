import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { brokenHouseRules } from './houseRules'
import { readImports } from './readImports'
import { sourceFiles } from './sourceFiles'

const root = process.cwd()

describe('the floors of the house', async () => {
  const graph = await readImports(root)

  it('are read whole: the graph has every .ts and .vue file on disk', () => {
    const read = graph.modules.filter((path) => /\.(ts|vue)$/.test(path)).sort()
    expect(read).toEqual(sourceFiles(root, ['.ts', '.vue']))
    expect(read.length).toBeGreaterThan(0)
  })

  it('have no upward import, no cycle, no foreign package and no Node builtin', () => {
    expect(brokenHouseRules(root, graph)).toEqual([])
  })
})

const rotten: Record<string, string> = {
  'src/domain/up.ts': `import type { Page } from '../views/page'\nexport type Up = Page`,
  'src/views/page.ts': `export type Page = number`,
  'src/words/one.ts': `import { two } from './two'\nexport const one = () => two`,
  'src/words/two.ts': `import type { one } from './one'\nexport const two: typeof one | 2 = 2`,
  'src/stores/clock.ts': `import { readFileSync } from 'node:fs'\nexport const clock = readFileSync`,
  'src/components/TheBox.vue': `<script setup lang="ts">\nimport Dexie from 'dexie'\nconst later = () => import('../app/start')\n</script>\n<template><p>{{ Dexie }}{{ later }}</p></template>`,
  'src/components/TheDrawing.vue': `<script setup lang="ts">\nimport Chart from 'vue-echarts'\n</script>\n<template><Chart /></template>`,
  'src/app/start.ts': `import job from '../workers/job?worker'\nimport { gone } from './gone'\nexport const start = [job, gone]`,
  'src/workers/job.ts': `import 'comlink'`,
  'src/attic/box.ts': `export const box = 1`,
  'src/views/ThePage.vue': `<script setup lang="ts">\nimport figures from '../../data/figures.csv?url'\n</script>\n<template><p>{{ figures }}</p></template>`,
  'data/figures.csv': 'a,b',
}

describe('the check of the floors', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rotten-house-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  for (const [path, text] of Object.entries(rotten)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const broken = brokenHouseRules(folder, await readImports(folder))

  it.each([
    ['an upward import of a type', 'src/domain/up.ts → ../views/page: upward'],
    ['an upward dynamic import in a .vue file', 'src/components/TheBox.vue → ../app/start: upward'],
    ['a cycle, types included', 'cycle: src/words/one.ts src/words/two.ts'],
    ['a Node builtin', 'src/stores/clock.ts → fs: a Node builtin'],
    ['a package of another floor', 'src/components/TheBox.vue → dexie: not a package of this floor'],
    [
      'a package that one file alone may know',
      'src/components/TheDrawing.vue → vue-echarts: only src/components/chart/BaseChart.vue may know it',
    ],
    [
      'a worker made elsewhere',
      'src/app/start.ts → ../workers/job?worker: workers are made in src/workers only',
    ],
    ['an import of nothing', 'src/app/start.ts → ./gone: no such file'],
    ['a file on no floor', 'src/attic/box.ts stands on no floor'],
  ])('goes red on %s', (_what, line) => {
    expect(broken).toContain(line)
  })

  it('lets data files through, and says nothing else', () => {
    expect(broken.filter((line) => line.includes('figures'))).toEqual([])
  })
})
