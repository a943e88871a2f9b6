import { wrap, type Remote } from 'comlink'
import type { BulletinDocument } from '../domain/bulletin/bulletinDocument'
import type { BulletinPictures } from '../reports/bulletin/bulletinPicture'
import type { FilledLetterhead } from '../reports/bulletin/fillLetterhead'
import type { BulletinApi } from './bulletinProtocol'
import { brokenWorker } from './brokenWorker'

/** A bulletin as a .docx file. */
export function writeDocx(bulletin: BulletinDocument, pictures: BulletinPictures): Promise<Blob> {
  return inWorker((worker) => worker.write(bulletin, pictures))
}

/** An office's own .docx template filled with a bulletin. */
export function fillTemplate(
  template: Blob,
  bulletin: BulletinDocument,
  pictures: BulletinPictures,
): Promise<FilledLetterhead> {
  return inWorker(async (worker) => await worker.fill(template, bulletin, pictures))
}

/** A worker for one file, ended after it: tables of 200 rows take a second, and the library 80 kB. */
async function inWorker<T>(work: (worker: Remote<BulletinApi>) => Promise<T>): Promise<T> {
  const worker = new Worker(new URL('./bulletinWorker.ts', import.meta.url), { type: 'module' })
  try {
    return await Promise.race([work(wrap<BulletinApi>(worker)), brokenWorker(worker)])
  } finally {
    worker.terminate()
  }
}
