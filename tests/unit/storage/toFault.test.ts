import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { attempt, toFault } from '../../../src/storage/toFault'

function named(name: string, more: object = {}): Error {
  return Object.assign(new Error('words of the browser'), { name }, more)
}

describe('errors of storage become codes once', () => {
  it.each([
    ['a full disk', new DOMException('full', 'QuotaExceededError'), 'quota'],
    ['a full disk inside an abort', named('AbortError', { inner: named('QuotaExceededError') }), 'quota'],
    ['a full disk in a batch', named('BulkError', { failures: [named('QuotaExceededError')] }), 'quota'],
    ['a newer version', named('VersionError'), 'newerVersion'],
    ['a closed database', new Dexie.DatabaseClosedError('closed'), 'closed'],
    ['no IndexedDB', new Dexie.MissingAPIError('none'), 'unavailable'],
    ['a refused origin', new DOMException('no', 'SecurityError'), 'unavailable'],
    ['a transaction that died under the work', named('InvalidStateError'), 'unknown'],
    ['a disk gone bad', named('UnknownError'), 'unknown'],
    ['an id used twice', named('ConstraintError'), 'unknown'],
  ])('%s', (_, error, code) => {
    expect(toFault(error)).toEqual({ code, cause: String(error) })
  })

  it.each([new TypeError('a bug'), named('DataCloneError'), 'text', null, undefined])(
    'a bug is thrown on, not hidden: %s',
    async (error) => {
      expect.assertions(1)
      await attempt(() => Promise.reject(error)).catch((thrown) => expect(thrown).toBe(error))
    },
  )

  it('a circle of causes comes to an end', () => {
    const error = named('UnknownError')
    expect(toFault(Object.assign(error, { inner: error })).code).toBe('unknown')
  })
})
