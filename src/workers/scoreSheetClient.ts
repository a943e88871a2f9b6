import { wrap, type Remote } from 'comlink'
import type { Sheet } from '../reports/scoreSheet/sheetModel'
import { brokenWorker } from './brokenWorker'
import type { ScoreSheetApi, ScoreSheetRequest } from './scoreSheetProtocol'

/** The workbook of a scheme's scores as an .xlsx file. */
export function writeScoreSheet(request: ScoreSheetRequest): Promise<Blob> {
  return inWorker((worker) => worker.write(request))
}

/** Tables as an .xlsx file. */
export function writeSheets(sheets: readonly Sheet[]): Promise<Blob> {
  return inWorker((worker) => worker.writeSheets(sheets))
}

/** A worker for one workbook, ended after it: ten thousand formulas take most of a second. */
async function inWorker(write: (worker: Remote<ScoreSheetApi>) => Promise<Blob>): Promise<Blob> {
  const worker = new Worker(new URL('./scoreSheetWorker.ts', import.meta.url), { type: 'module' })
  try {
    return await Promise.race([write(wrap<ScoreSheetApi>(worker)), brokenWorker(worker)])
  } finally {
    worker.terminate()
  }
}
