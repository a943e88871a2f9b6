import type { ScenarioRecord } from '../../../src/storage/records'

/** A scenario of dataset `d`, on its revision `r1`. */
export function scenarioOf(id: string): ScenarioRecord {
  return {
    id,
    datasetId: 'd',
    name: `情景${id}`,
    savedAt: 1000,
    revisionId: 'r1',
    revision: 1,
    schemeCode: 'S',
    schemeVersion: 1,
    period: '2020',
    changes: {
      values: [{ entity: 'CHN', indicator: 'I0', value: 3.5 }],
      weights: [{ node: 'A', weight: 20 }],
    },
  }
}
