import { importWorker } from '../workers/importClient'

/** Measured: records deleted at once make the next read wait, a moment later they do not. */
const moment = 500

/** Gives back the room of what was just deleted or replaced; resolves when that is done. */
export async function sweepLater(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, moment))
  await importWorker().sweep()
}
