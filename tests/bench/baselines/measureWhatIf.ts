import { checkScheme } from '../../../src/domain/scoring/checkScheme'
import { compareScored } from '../../../src/domain/scoring/compareScored'
import { applyScenario, changeValue, changeWeight, noChanges } from '../../../src/domain/scoring/scenario'
import { scoreScheme } from '../../../src/domain/scoring/scoreScheme'
import { madeData, madeScheme } from './measureRobustness'

/** Milliseconds of each of so many steps of a slider: to scores and ranks of everybody beside the real ones. */
export function measureWhatIf(steps: number): number[] {
  const scheme = madeScheme()
  const data = madeData(scheme, 0.1)
  const real = scoreScheme(scheme, data)
  return Array.from({ length: steps }, (_, step) => {
    const started = performance.now()
    const changes = changeWeight(changeValue(noChanges, 'e7', 't3.2', step), 't3', 1 + step / steps)
    const applied = applyScenario(scheme, data, changes)
    checkScheme(applied.scheme)
    compareScored(real, scoreScheme(applied.scheme, applied.data), 'index')
    return performance.now() - started
  })
}
