import { findingOf, type Finding } from './finding'
import { isGrowth, isNeverNegative, isPercent, isRate } from './unitKind'
import { valuesOf, type ValueGrid } from './valueGrid'

/** So many values, nearly all of them within 0 and 100, make a percentage a share. */
const enough = 20
const nearlyAll = 0.95

/** Values out of the range that is possible (rule W7): shares below 0 or above 100, counts and times below 0. */
export function findImpossible(grid: ValueGrid): readonly Finding[] {
  const { indicator } = grid
  if (indicator.kind !== 'value') return []
  const values = valuesOf(grid)
  const isOut = ({ value }: { value: number }) => value < 0 || value > 100
  if (isPercent(indicator) && !isGrowth(indicator)) {
    const out = values.filter(isOut)
    const isShare =
      isRate(indicator) ||
      (values.length >= enough && out.length <= values.length * (1 - nearlyAll) + Number.EPSILON)
    return isShare ? out.map(findingAt) : []
  }
  return isNeverNegative(indicator) ? values.filter(({ value }) => value < 0).map(findingAt) : []
}

type Place = ReturnType<typeof valuesOf>[number]

function findingAt(place: Place): Finding {
  const bound = place.value < 0 ? 0 : 100
  return findingOf(place, { rule: 'impossible', bound }, Math.abs(place.value - bound))
}
