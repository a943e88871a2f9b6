import { describe, expect, it } from 'vitest'
import { isSameBasis } from '../../../../src/domain/review/isSameBasis'
import type { PublicationBasis } from '../../../../src/domain/review/publication'
import type { TargetSet } from '../../../../src/domain/targets/target'
import { schemeOf } from '../scoring/smallSchemes'
import { publicationOf } from './publications'

const { basis } = publicationOf()
const setOf = (code: string): TargetSet => ({ format: 1, code, names: { zh: code }, targets: [] })
const sets = [
  { code: 'T', version: 1, content: setOf('T') },
  { code: 'U', version: 2, content: setOf('U') },
]
const full: PublicationBasis = { ...basis, targets: sets }
const scheme = basis.scheme!
const backwards = (thing: object) => Object.fromEntries(Object.entries(thing).reverse())

describe('what a publication rests on (rule W8)', () => {
  it.each<[string, PublicationBasis, boolean]>([
    ['the same, in another order', { ...full, targets: [...sets].reverse() }, true],
    [
      'the same as it is read back',
      { ...full, scheme: { ...scheme, content: backwards(scheme.content) as typeof scheme.content } },
      true,
    ],
    ['another revision', { ...full, revision: 'r2' }, false],
    ['another version of the scheme', { ...full, scheme: { ...scheme, version: 2 } }, false],
    [
      'another scheme under the same code and version, as after it was deleted and made anew',
      { ...full, scheme: { ...scheme, content: schemeOf([{ code: 'S' }, { code: 'I0', parent: 'S' }]) } },
      false,
    ],
    ['no scheme', { revision: full.revision, revisionNumber: 1, targets: sets }, false],
    ['a set of targets less', { ...full, targets: sets.slice(1) }, false],
    [
      'another set of targets under the same code and version',
      { ...full, targets: [sets[0]!, { ...sets[1]!, content: { ...setOf('U'), names: { zh: '改' } } }] },
      false,
    ],
  ])('is %s', (_what, other, isSame) => {
    expect(isSameBasis(full, other)).toBe(isSame)
  })
})
