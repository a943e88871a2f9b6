import type { ReturnsSummary } from '../../domain/returns/returnsSummary'
import type { Database } from '../openDatabase'
import type { RevisionRecord } from '../records'
import type { Stored } from '../storageFault'
import { attemptValue } from '../toFault'

/**
 * Who had not reported when the figures of a period came (rule D12), as far back as revisions are kept: an import that was
 * undone says nothing, and what was brought back speaks for itself. Undefined where no import said.
 *
 * @param period key.
 */
export function readReturnsOf(
  { strict }: Database,
  revision: string,
  period: number,
): Promise<Stored<ReturnsSummary | undefined>> {
  return attemptValue(() =>
    strict.transaction('r', strict.revisions, async () => {
      let next: string | null | undefined = revision
      while (next != null) {
        const entry: RevisionRecord | undefined = await strict.revisions.get(next)
        const returns = entry?.summary.returns
        if (returns?.period === period) return returns
        next = entry?.restores ?? entry?.parent
      }
      return undefined
    }),
  )
}
