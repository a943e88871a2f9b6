import { describe, expect, it } from 'vitest'
import type { Target } from '../../../src/domain/targets/target'
import { readTargetFile, writeTargetFile } from '../../../src/storage/targets/targetFile'
import { setOf, targetOf } from '../domain/targets/smallTargets'

const full: Required<Target> = {
  ...targetOf(),
  names: { zh: '最多跑一次事项占比', en: 'One-visit items' },
  aliases: ['最多跑一次率'],
  unit: { zh: '%' },
  stages: [{ names: { zh: '第一年' }, value: 80, comparator: '>', deadline: '2026-12-31' }],
  scope: { groups: { kind: 'county' }, entities: ['X'] },
  baseline: { date: '2026-01-01', value: 50 },
  near: { units: 1 },
  path: [['2026-06-30', 70]],
  counts: { numerator: 'N', denominator: 'M' },
  doneOn: '2026-06-30',
  lead: '市数据局',
  overseer: '常务副市长',
  source: '三年行动计划',
}

describe('a file of targets (T1)', () => {
  it('gives back every field, also after a mark of byte order', () => {
    const set = { ...setOf(full, targetOf({ near: { share: 0.2 } })), note: { zh: '说明' } }
    expect(readTargetFile(`\uFEFF${writeTargetFile(set)}`)).toEqual({ ok: true, set })
  })

  const changed = (change: (set: Record<string, never>) => unknown) => {
    const file = JSON.parse(writeTargetFile(setOf(targetOf()))) as { targets: Record<string, never> }
    change(file.targets)
    return JSON.stringify(file)
  }

  it.each<[string, string, unknown]>([
    ['text', '{', [{ code: 'notJson', path: [] }]],
    ['another file', '{"duibiao":"scheme","format":1}', [{ code: 'foreign', path: [] }]],
    [
      'a newer file',
      '{"duibiao":"targets","format":2,"targets":{}}',
      [{ code: 'newer', path: [], params: { format: 2 } }],
    ],
    [
      'a value in words',
      changed((set) => Object.assign(set['targets']![0]!['stages'][0]!, { value: '80' })),
      [{ code: 'notANumber', path: ['targets', 0, 'stages', 0, 'value'] }],
    ],
    [
      'a misspelt field',
      changed((set) => Object.assign(set['targets']![0]!['stages'][0]!, { dedline: '2026' })),
      [{ code: 'unknownField', path: ['targets', 0, 'stages', 0, 'dedline'] }],
    ],
    [
      'another comparator',
      changed((set) => Object.assign(set['targets']![0]!, { comparator: '=>' })),
      [
        {
          code: 'notAChoice',
          path: ['targets', 0, 'comparator'],
          params: { found: '=>', choices: '≥, >, ≤, <, =' },
        },
      ],
    ],
  ])('is refused, with its place: %s', (_what, text, issues) => {
    expect(readTargetFile(text)).toEqual({ ok: false, issues })
  })
})
