import type { CaseRules } from '../../domain/approvals/caseRules'
import type { Database } from '../openDatabase'
import type { Stored } from '../storageFault'
import { attemptValue } from '../toFault'

/** What the counts of a catalogue's case logs were counted by; undefined where there are none. */
export function readCaseRules({ relaxed }: Database, id: string): Promise<Stored<CaseRules | undefined>> {
  return attemptValue(async () => (await relaxed.cubes.get(id))?.about.rules)
}
