import { existsSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { issueCodes } from '../../src/domain/issue'
import { missingReasons } from '../../src/domain/missing'
import { schemeFileIssueCodes } from '../../src/domain/scoring/schemeFileIssue'
import { schemeIssueCodes } from '../../src/domain/scoring/schemeIssue'
import { schemeTableIssueCodes } from '../../src/domain/scoring/schemeTableIssue'
import { targetIssueCodes } from '../../src/domain/targets/targetIssue'
import { targetTableIssueCodes } from '../../src/domain/targets/targetTableIssue'
import { storageFaultCodes } from '../../src/storage/storageFault'
import en from '../../src/words/messages/en'
import zh from '../../src/words/messages/zh'
import first from '../../src/words/messages/zh/first'
import firstEnglish from '../../src/words/messages/en/first'
import { flatMessages, placeholdersOf } from './messageTree'
import { chineseStrings, shownTextOfVue } from './shownText'
import { sourceFiles } from './sourceFiles'

const root = process.cwd()
const chinese = flatMessages(zh)
const english = flatMessages(en)
const read = (path: string): string => readFileSync(`${root}/${path}`, 'utf8')

describe('the messages', () => {
  it('have the same keys in Chinese and in English', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort())
  })

  it('want the same placeholders in both languages', () => {
    const wants = (messages: Map<string, string>) =>
      Object.fromEntries([...messages].map(([key, message]) => [key, placeholdersOf(message)]))
    expect(wants(english)).toEqual(wants(chinese))
  })

  it('are in their own language', () => {
    // Each language is called by its own name in the switch, whichever is spoken.
    const foreign = [...english].filter(([, message]) =>
      /\p{Script=Han}/u.test(message.replaceAll('中文', '')),
    )
    expect(foreign).toEqual([])
  })

  it.each([
    ['issue code', 'issues', Object.keys(issueCodes)],
    ['storage fault', 'faults', storageFaultCodes],
    ['missing reason', 'rankings.reasons', missingReasons],
    ['scheme issue', 'schemeIssues.check', Object.keys(schemeIssueCodes)],
    ['scheme file issue', 'schemeIssues.file', schemeFileIssueCodes],
    ['scheme table issue', 'schemeIssues.table', schemeTableIssueCodes],
    ['target issue', 'targets.check', Object.keys(targetIssueCodes)],
    ['target file issue', 'targets.file', schemeFileIssueCodes],
    ['target table issue', 'targets.table', targetTableIssueCodes],
  ])('have a sentence for every %s', (_what, group, codes) => {
    expect(codes.filter((code) => !chinese.has(`${group}.${code}`))).toEqual([])
  })

  it('have every key that the source names', () => {
    const keys = [...chinese.keys()]
    const missing = sourceFiles(root, ['.ts', '.vue']).flatMap((path) =>
      namedKeys(read(path))
        .filter(({ key, whole }) => !keys.some((known) => (whole ? known === key : known.startsWith(key))))
        .map(({ key }) => `${path}: ${key}`),
    )
    expect(missing).toEqual([])
  })
})

describe('the words of the first page', () => {
  it('are all that is said by what comes without the others', () => {
    const seen = withoutWords('src/app/main.ts', new Set())
    expect(seen.size).toBeGreaterThan(60)
    const later = [...seen].flatMap((path) =>
      namedKeys(read(path))
        .filter(({ key }) => !(key.split('.')[0]! in first))
        .map(({ key }) => `${path}: ${key}`),
    )
    expect(later).toEqual([])
  })

  it('are the same parts in both languages', () => {
    expect(Object.keys(firstEnglish)).toEqual(Object.keys(first))
  })
})

/** What a file imports as it starts, and its parts that do not wait for words, as `lazyPart` does. */
function withoutWords(path: string, seen: Set<string>): Set<string> {
  if (seen.has(path)) return seen
  seen.add(path)
  const source = read(path)
  const imports = source.matchAll(
    /(?:^|\n)import (?!type)[^;\n]*?(?:\n[^;]*?)?from '(\.[^']+)'|defineAsyncComponent\(\(\) => import\('(\.[^']+)'\)/g,
  )
  for (const [, plain, part] of imports) {
    const bare = posix.join(posix.dirname(path), plain ?? part!)
    const found = [bare, `${bare}.ts`].find(
      (candidate) => /\.(ts|vue)$/.test(candidate) && existsSync(`${root}/${candidate}`),
    )
    if (found) withoutWords(found, seen)
  }
  return seen
}

/** The keys given to `t`: whole in quotes, or the fixed beginning of a template string. */
function namedKeys(source: string): { key: string; whole: boolean }[] {
  const calls = source.matchAll(/(?<![\w.])\$?t\(\s*(?:'([^']+)'|`([^`$]*))/g)
  return [...calls].map(([, whole, beginning]) => ({ key: whole ?? beginning!, whole: whole !== undefined }))
}

describe('what a reader sees', () => {
  const above = /^src\/(charts|reports|workers|stores|components|views|app)\//

  it('comes from the messages in every component', () => {
    const found = sourceFiles(root, ['.vue']).flatMap((path) =>
      shownTextOfVue(read(path)).map((text) => `${path}: ${text}`),
    )
    expect(found).toEqual([])
  })

  it('comes from the messages in every script above the words', () => {
    const found = sourceFiles(root, ['.ts'])
      .filter((path) => above.test(path))
      .flatMap((path) => chineseStrings(read(path)).map((text) => `${path}: ${text}`))
    expect(found).toEqual([])
  })
})

describe('the check of what a reader sees', () => {
  it.each([
    ['a text', '<p>Hello there</p>', ['Hello there']],
    ['a text inside others', '<ul><li v-if="a"><b>排名</b></li></ul>', ['排名']],
    ['an attribute that is shown', '<input placeholder="Search" class="wide">', ['placeholder="Search"']],
    ['a string in an expression', `<p>{{ ready ? '好' : t('a.b') }}</p>`, ['好']],
    ['prose in a bound attribute', `<p :title="'No data yet'" :class="'card'">·</p>`, ['No data yet']],
    ['a template string', '<p>{{ `第 ${rank} 名` }}</p>', ['第 ', ' 名']],
  ])('goes red on %s', (_what, template, found) => {
    expect(shownTextOfVue(`<template>${template}</template>`)).toEqual(found)
  })

  it.each([
    ['a comment', '<template><!-- 注 --><p>{{ t("a") }} · 1</p></template>'],
    ['a pattern', '<script setup lang="ts">const week = /第\\d+周/ // 周</script>'],
  ])('lets %s through', (_what, source) => {
    expect(shownTextOfVue(source)).toEqual([])
  })
})
