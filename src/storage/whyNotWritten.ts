import type { Handle } from './schema'
import { refused } from './storageFault'

/** Why nothing is kept with a dataset: it is gone, or it is a pack. To be asked in the transaction that writes. */
export async function whyNotWritten(handle: Handle, datasetId: string) {
  const dataset = await handle.datasets.get(datasetId)
  if (!dataset) return refused('datasetGone')
  return dataset.pack ? refused('readOnly') : undefined
}
