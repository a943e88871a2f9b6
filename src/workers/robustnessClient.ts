import { proxy, wrap } from 'comlink'
import type { Robustness } from '../domain/robustness/drawRobustness'
import type { RobustnessSettings } from '../domain/robustness/robustnessSettings'
import type { Scheme } from '../domain/scoring/scheme'
import type { ScoringData } from '../domain/scoring/scoringData'
import { brokenWorker } from './brokenWorker'
import type { RobustnessApi } from './robustnessProtocol'

export interface RobustnessRun {
  /** Undefined where the run was cancelled. Rejects where the answer can no longer come. */
  readonly result: Promise<Robustness | undefined>
  cancel(): void
}

/** Runs in a worker of its own, ended after it: a run does nothing but count, so ending it is how it is cancelled. */
export function runRobustness(
  scheme: Scheme,
  data: ScoringData,
  settings: RobustnessSettings,
  onDraws: (done: number) => void,
): RobustnessRun {
  const worker = new Worker(new URL('./robustnessWorker.ts', import.meta.url), { type: 'module' })
  let cancel = () => {}
  const cancelled = new Promise<undefined>((resolve) => (cancel = () => resolve(undefined)))
  const answer = wrap<RobustnessApi>(worker).run(scheme, data, settings, proxy(onDraws))
  return {
    result: Promise.race([answer, cancelled, brokenWorker(worker)]).finally(() => worker.terminate()),
    cancel,
  }
}
