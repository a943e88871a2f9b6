import type { PartsCorrection } from '../tables/tableParts'

/**
 * What of a correction holds for the next file of the same shape too: what the header and the columns are. Its period and
 * whom it is of are others, and the table may be longer.
 */
export function lastingParts(correction: PartsCorrection): PartsCorrection {
  const {
    entity: _entity,
    period: _period,
    lastBodyRow: _last,
    oddRows: _odd,
    noteRows: _notes,
    ...rest
  } = correction
  return rest
}
