import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFiles } from '../../src/formats/readFiles'
import { readBothWays } from '../unit/formats/readBothWays'
import { baseFiles } from './mutation/baseFiles'
import { expectSound } from './mutation/expectSound'
import { mutate, mutation } from './mutation/mutate'

const isLong = Boolean(process.env['DUIBIAO_LONG'])
const runs = { numRuns: isLong ? 10_000 : 200, ...(isLong ? {} : { seed: 20261120 }) }
const timeout = isLong ? 1_800_000 : 60_000

const mutated = fc
  .tuple(fc.nat(baseFiles.length - 1), fc.array(mutation, { minLength: 1, maxLength: 4 }))
  .map(([base, changes]) => changes.reduce(mutate, baseFiles[base]!))

describe('damaged files', () => {
  it(
    'give a result with sound tables or issues, never a throw, within two seconds',
    async () => {
      await fc.assert(
        fc.asyncProperty(mutated, async (bytes) => {
          const start = performance.now()
          const results = await readFiles([new File([bytes], 'x.csv')], {})
          expect(performance.now() - start).toBeLessThan(2000)
          expect(results.length).toBeGreaterThan(0)
          for (const result of results) expectSound(result)
        }),
        runs,
      )
    },
    timeout,
  )

  it(
    'are read from their bytes as from their text (in one slice, by which an encoding is judged)',
    async () => {
      await fc.assert(
        fc.asyncProperty(mutated, async (bytes) => {
          const both = await readBothWays(bytes)
          expect(both.lines).toEqual(both.text)
        }),
        runs,
      )
    },
    timeout,
  )
})
