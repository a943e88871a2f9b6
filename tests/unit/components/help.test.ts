import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ruleIds, termIds } from '../../../src/components/help/helpIds'
import { pageHelp } from '../../../src/components/help/pageHelp'
import { createShortcuts } from '../../../src/components/help/shortcut'
import zh from '../../../src/words/messages/zh'
import { flatMessages } from '../../architecture/messageTree'

const words = flatMessages(zh)
const pages = Object.entries(pageHelp)

describe('the help of the pages', () => {
  it('has every page that has an address', () => {
    const router = readFileSync('src/app/router.ts', 'utf8')
    const names = [...router.matchAll(/name: '(\w+)'/g)].map(([, name]) => name!)
    expect(names.length).toBeGreaterThan(8)
    expect(names.filter((name) => !(name in pageHelp))).toEqual([])
  })

  it('has words for each page, rule and term', () => {
    const wanted = [
      ...pages.flatMap(([page, { name }]) => [name, `help.pages.${page}.what`, `help.pages.${page}.source`]),
      ...ruleIds.map((id) => `help.rules.${id}`),
      ...termIds.flatMap((id) => ['name', 'say', 'formula'].map((part) => `help.terms.${id}.${part}`)),
    ]
    expect(wanted.filter((key) => !words.has(key))).toEqual([])
  })

  it('has no words of pages, rules and terms that there are not', () => {
    const known: Record<string, readonly string[]> = {
      pages: pages.map(([page]) => page),
      rules: ruleIds,
      terms: termIds,
    }
    const unknown = [...words.keys()].filter((key) => {
      const [file, part, id] = key.split('.')
      return file === 'help' && known[part!] !== undefined && !known[part!]!.includes(id!)
    })
    expect(unknown.filter((key) => !key.startsWith('help.parts'))).toEqual([])
  })

  it('names rules that the domain has', () => {
    const spec = readFileSync('src/domain/SPEC.md', 'utf8')
    expect(ruleIds.filter((id) => !new RegExp(`\\*\\*${id} `).test(spec))).toEqual([])
  })

  it('has a key of its own for each page', () => {
    const keys = pages.map(([, { key }]) => key)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('keys', () => {
  it.each([
    ['?', { do: 'help' }],
    ['？', { do: 'help' }],
    ['/', { do: 'find' }],
    ['r', undefined],
    ['g', undefined],
  ])('%s alone asks for %j', (key, asked) => {
    expect(createShortcuts()(key, 0)).toEqual(asked)
  })

  it.each([
    ['r soon after', 'r', 1400, { do: 'go', page: 'rankings' }],
    ['g itself', 'g', 200, { do: 'go', page: 'gaps' }],
    ['r too late', 'r', 1600, undefined],
    ['no page’s key', 'z', 200, undefined],
    ['a question mark', '?', 200, { do: 'help' }],
  ])('after g: %s', (_what, key, after, asked) => {
    const shortcut = createShortcuts()
    shortcut('g', 1000)
    expect(shortcut(key, 1000 + after)).toEqual(asked)
  })

  it('forget g once another key was pressed', () => {
    const shortcut = createShortcuts()
    for (const [at, key] of ['g', 'z'].entries()) shortcut(key, at)
    expect(shortcut('r', 3)).toBeUndefined()
  })
})
