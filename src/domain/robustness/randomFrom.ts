/**
 * A stream of numbers in [0, 1) that repeats with its seed: sfc32 of Chris Doty-Humphrey's PractRand, which
 * passes its tests of randomness to 16 TB; the first twelve are thrown away, as there.
 *
 * @param seed a whole number from 0 to 2³² − 1.
 * @example const random = randomFrom(1); random() // the same today and in ten years
 */
export function randomFrom(seed: number): () => number {
  let a = 0
  let b = seed | 0
  let c = 0
  let counter = 1
  const next = () => {
    const result = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + result) | 0
    return (result >>> 0) / 2 ** 32
  }
  for (let thrown = 0; thrown < 12; thrown++) next()
  return next
}
