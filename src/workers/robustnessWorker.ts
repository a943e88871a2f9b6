import { expose, transfer } from 'comlink'
import { drawRobustness } from '../domain/robustness/drawRobustness'
import type { RobustnessApi } from './robustnessProtocol'

const api: RobustnessApi = {
  async run(scheme, data, settings, onDraws) {
    const drawing = drawRobustness(scheme, data, settings)
    for (;;) {
      const step = drawing.next()
      if (step.done) return transfer(step.value, [step.value.ranks.doubled.buffer])
      onDraws(step.value)
    }
  },
}

expose(api)
