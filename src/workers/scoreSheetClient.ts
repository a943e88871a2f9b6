import { wrap } from 'comlink'
import { brokenWorker } from './brokenWorker'
import type { ScoreSheetApi, ScoreSheetRequest } from './scoreSheetProtocol'

/** A worker for one workbook, ended after it: ten thousand formulas take most of a second. */
export async function writeScoreSheet(request: ScoreSheetRequest): Promise<Blob> {
  const worker = new Worker(new URL('./scoreSheetWorker.ts', import.meta.url), { type: 'module' })
  try {
    return await Promise.race([wrap<ScoreSheetApi>(worker).write(request), brokenWorker(worker)])
  } finally {
    worker.terminate()
  }
}
