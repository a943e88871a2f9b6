import { importNaively } from './importNaively'
import { measureRobustness } from './measureRobustness'
import { measureWhatIf } from './measureWhatIf'

declare global {
  interface Window {
    /** Milliseconds of one pass over the chosen file in a worker. */
    measureFloor(): Promise<number>
    /** Milliseconds of the naive import of the chosen file. */
    measureNaive(): Promise<number>
    /** Milliseconds of a robustness run of so many draws, where a share of the values is missing. */
    measureRobustness: typeof measureRobustness
    /** Milliseconds of each of so many changes of a what-if. */
    measureWhatIf: typeof measureWhatIf
  }
}

function chosenFile(): File {
  const file = document.querySelector<HTMLInputElement>('input')?.files?.[0]
  if (!file) throw new Error('no file was chosen')
  return file
}

window.measureFloor = async () => {
  const file = chosenFile()
  const worker = new Worker(new URL('./floorWorker.ts', import.meta.url), { type: 'module' })
  await new Promise((resolve) => worker.addEventListener('message', resolve, { once: true }))
  const started = performance.now()
  worker.postMessage(file)
  await new Promise((resolve) => worker.addEventListener('message', resolve, { once: true }))
  const milliseconds = performance.now() - started
  worker.terminate()
  return milliseconds
}

window.measureNaive = async () => {
  const file = chosenFile()
  const started = performance.now()
  await importNaively(file)
  return performance.now() - started
}

window.measureRobustness = measureRobustness
window.measureWhatIf = measureWhatIf
