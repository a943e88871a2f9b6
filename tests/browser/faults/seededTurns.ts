/** Mulberry32: small, seeded, good enough to draw an order. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Several works side by side whose steps are let on one at a time, in the order that the seed draws. */
export function seededTurns(random: () => number) {
  const waiting: (() => void)[] = []
  const turn = (): Promise<void> => new Promise((resolve) => waiting.push(resolve))

  async function run(works: readonly Promise<unknown>[]): Promise<void> {
    let isRunning = true
    const all = Promise.all(works).finally(() => (isRunning = false))
    while (isRunning) {
      await nextTask()
      const drawn = waiting.splice(Math.floor(random() * waiting.length), 1)
      drawn.forEach((letOn) => letOn())
    }
    await all
  }

  return { turn, run }
}

function nextTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port1.onmessage = () => resolve()
    port2.postMessage(0)
  })
}
