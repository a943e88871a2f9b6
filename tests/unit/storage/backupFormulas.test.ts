import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { emptyCatalogue, type Indicator } from '../../../src/domain/catalogue/catalogue'
import type { Formula } from '../../../src/domain/derived/formula'
import { revisionSchema } from '../../../src/storage/backup/backupSchemas'
import type { RevisionRecord } from '../../../src/storage/records'

function revision(formula: unknown): RevisionRecord {
  const indicator = { code: 'x', names: { zh: '率' }, kind: 'value', formula } as Indicator
  return {
    id: 'r',
    datasetId: 'd',
    number: 2,
    parent: null,
    importId: null,
    createdAt: 0,
    summary: { files: [], newCells: 0, changedCells: 0, indicators: 1, derived: 'added', note: '率' },
    catalogue: { ...emptyCatalogue, indicators: [indicator] },
  }
}

describe('D9 a formula in a backup', () => {
  it.each<Formula>([
    { kind: 'ratio', numerator: 'a', denominator: 'b', scale: 10_000 },
    { kind: 'ratioOfSums', numerator: 'a', denominator: 'b', scale: 100 },
    { kind: 'difference', minuend: 'a', subtrahend: 'b' },
    { kind: 'share', part: 'a' },
    { kind: 'share', part: 'a', of: '全市' },
    { kind: 'change', indicator: 'a', against: 'yearStart', as: 'percent' },
    { kind: 'rollup', indicator: 'a', rule: 'last', from: 'issue', to: 'quarter' },
    { kind: 'rollupRatio', numerator: 'a', denominator: 'b', scale: 100, from: 'week', to: 'month' },
  ])('comes back as it was: %o', (formula) => {
    expect(v.parse(revisionSchema, revision(formula))).toEqual(revision(formula))
  })

  it.each([
    ['of an unknown kind', { kind: 'product', first: 'a', second: 'b' }],
    ['without an input', { kind: 'difference', minuend: 'a' }],
    ['with an input without a code', { kind: 'share', part: '' }],
    ['times no number', { kind: 'ratio', numerator: 'a', denominator: 'b', scale: Number.NaN }],
  ])('is refused %s', (_what, formula) => {
    expect(v.is(revisionSchema, revision(formula))).toBe(false)
  })
})
