import { refused, type Stored } from './storageFault'
import type { Handle } from './schema'

/**
 * A tab that gives way still finishes its transactions, and Chromium says blocked even for a connection
 * that is just being closed. Only one that stays is worth a word to the user.
 */
const graceMilliseconds = 1500

/** Becomes `blocked` when another connection keeps an upgrade or a deletion waiting; else never. */
export function blocking(handle: Handle): Promise<Stored<never>> {
  return new Promise((resolve) => {
    handle.on('blocked', () => {
      setTimeout(() => resolve(refused('blocked')), graceMilliseconds)
    })
  })
}
