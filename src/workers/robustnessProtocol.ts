import type { Robustness } from '../domain/robustness/drawRobustness'
import type { RobustnessSettings } from '../domain/robustness/robustnessSettings'
import type { Scheme } from '../domain/scoring/scheme'
import type { ScoringData } from '../domain/scoring/scoringData'

/** What the page and the robustness worker say to each other: plain data, so that it can be cloned. */
export interface RobustnessApi {
  run(
    scheme: Scheme,
    data: ScoringData,
    settings: RobustnessSettings,
    onDraws: (done: number) => void,
  ): Promise<Robustness>
}
