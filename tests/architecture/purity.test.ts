import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'

const eslint = new ESLint({ cwd: process.cwd() })

async function rulesBroken(filePath: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(`export const probe = () => ${code}\n`, { filePath })
  return result!.messages.map(({ ruleId }) => ruleId)
}

describe('the lint', () => {
  it.each([
    ['src/domain/probe.ts', 'Date.now()', 'no-restricted-properties'],
    ['src/domain/probe.ts', 'new Date()', 'no-restricted-syntax'],
    ['src/domain/probe.ts', 'Math.random()', 'no-restricted-properties'],
    ['src/domain/scoring/probe.ts', 'window', 'no-restricted-globals'],
    ['src/domain/probe.ts', 'document.title', 'no-restricted-globals'],
    ['src/domain/probe.ts', 'globalThis.crypto', 'no-restricted-globals'],
    ['src/domain/probe.ts', 'indexedDB', 'no-restricted-globals'],
    ['src/domain/probe.ts', "fetch('./a')", 'no-restricted-globals'],
    ['src/domain/probe.ts', 'performance.now()', 'no-restricted-globals'],
    ['src/words/probe.ts', 'navigator.language', 'no-restricted-globals'],
    ['src/charts/probe.ts', 'document.body', 'no-restricted-globals'],
    ['src/stores/probe.ts', 'Date.now()', 'no-restricted-properties'],
    ['src/views/probe.ts', 'new Date()', 'no-restricted-syntax'],
    ['src/stores/probe.ts', "new Worker('a.js')", 'no-restricted-syntax'],
    ['src/app/probe.ts', "import.meta.glob('./*.ts')", 'no-restricted-syntax'],
    ['src/views/probe.ts', 'import(`./${1}.ts`)', 'no-restricted-syntax'],
  ])('in %s refuses %s', async (filePath, code, rule) => {
    expect(await rulesBroken(filePath, code)).toContain(rule)
  })

  it.each([
    ['src/domain/probe.ts', "new Date('2026-11-20')"],
    ['src/stores/now.ts', 'Date.now()'],
    ['src/workers/probe.ts', "new Worker('a.js')"],
  ])('in %s allows %s', async (filePath, code) => {
    expect(await rulesBroken(filePath, code)).toEqual([])
  })
})
