import { existsSync, readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { adoptTemplate } from '../../src/domain/targets/adoptTemplate'
import { checkTargets } from '../../src/domain/targets/checkTargets'
import type { TargetStage } from '../../src/domain/targets/target'
import { readTargetFile, writeTargetFile } from '../../src/storage/targets/targetFile'
import { builtinTargets, loadBuiltinTargets } from '../../src/workers/builtinTargets'
import { targetDataOf, weeksFrom } from '../unit/domain/targets/smallTargets'

const source = '../shared/reference/seed-facts.csv'
const templates = await Promise.all(
  builtinTargets.map(async ({ id }) => [id, await loadBuiltinTargets(id)] as const),
)
const templateOf = new Map(templates)
const { catalogue } = targetDataOf({ A: [[1]] }, weeksFrom(40, 1))

describe.each(templates)('the shipped targets %s (T1)', (id, template) => {
  const adopted = adoptTemplate(template, catalogue, 2027)

  it('are a set, which wants nothing but its indicators', () => {
    expect(template.code).toBe(id)
    expect(readTargetFile(writeTargetFile(adopted))).toEqual({ ok: true, set: adopted })
    const issues = checkTargets(adopted, { catalogue, scheme: undefined, today: '2027-01-01' })
    expect(issues.map(({ code }) => code)).toEqual(adopted.targets.map(() => 'noIndicator'))
  })

  it('have names in both languages and a source in words', () => {
    for (const { zh, en } of [template.names, ...template.targets.map(({ names }) => names!)]) {
      expect(zh).toMatch(/\p{Script=Han}/u)
      expect(en).toMatch(/^[^\p{Script=Han}]+$/u)
    }
    for (const target of template.targets) expect(target.source).toMatch(/^[^.]+$/)
  })
})

interface Fact {
  readonly set: string
  readonly place: string
  readonly indicator: string
  readonly comparator: string
  readonly value: string
  readonly stage: string
}

const shippedAs: Readonly<Record<string, string>> = {
  '354560 梧州': '354560',
  '三年行动 梧州': 'three-years',
  '最多跑一次 东胜': 'one-visit-dongsheng',
  '最多跑一次 浙江': 'one-visit-zhejiang',
  '短板指标 X市': 'small-loans',
}

describe.skipIf(!existsSync(source))(`the shipped targets (skipped where ${source} is missing)`, () => {
  it('have the figures, comparators and stages of the documents, and all of them', () => {
    const text = existsSync(source) ? readFileSync(source, 'utf8') : ''
    const facts = Papa.parse<Fact>(text, { header: true, skipEmptyLines: true }).data.filter(
      ({ set, place, comparator }) => comparator !== '' && shippedAs[`${set} ${place}`] !== undefined,
    )
    const written = facts.map(({ set, place, indicator, comparator, value, stage }) =>
      [
        shippedAs[`${set} ${place}`],
        indicator,
        comparator.replace('>=', '≥').replace('<=', '≤'),
        Number(value).toFixed(6),
        stage,
      ].join(' '),
    )
    const shipped = [...templateOf].flatMap(([id, { targets }]) =>
      targets.flatMap(({ names, comparator, stages }) =>
        stages.map((stage: TargetStage) =>
          [id, names!.zh, stage.comparator ?? comparator, stage.value.toFixed(6), stage.names?.zh ?? ''].join(
            ' ',
          ),
        ),
      ),
    )
    expect(facts).toHaveLength(17)
    expect(shipped.sort()).toEqual(written.sort())
  })
})
