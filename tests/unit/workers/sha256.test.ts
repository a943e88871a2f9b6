import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashOfText, Sha256 } from '../../../src/workers/sha256'

describe('SHA-256 of a file that comes in pieces (D7)', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
    ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
  ])('of %.10s… is the one that FIPS 180-4 publishes', (text, hash) => {
    expect(hashOfText(text)).toBe(hash)
  })

  it('is that of the whole, however it is cut', () => {
    const pieces = fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 8 })
    fc.assert(
      fc.property(pieces, (list) => {
        const whole = createHash('sha256')
        const ours = new Sha256()
        for (const piece of list) {
          whole.update(piece)
          ours.add(piece)
        }
        expect(ours.finish()).toBe(whole.digest('hex'))
      }),
    )
  })
})
