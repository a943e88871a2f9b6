import type { Catalogue, Entity } from '../catalogue/catalogue'
import { isInGroups, membersOf } from '../catalogue/population'
import type { Indicator } from '../catalogue/catalogue'
import type { CataloguePeriod } from '../catalogue/catalogue'
import type { Panel } from '../panel/panel'
import { noteAt, panelReader } from '../panel/panelReading'
import { findingOf, type Finding } from './finding'
import { isAdded, isCount } from './unitKind'

const totalName = /^(?:全[国省市县区州盟旗]|合计|总计|全部|total|world$)/i

/** Whose sum an aggregate is: its groups', those of the group of its name, or everybody's; undefined where unclear. */
function partsOfAggregate(catalogue: Catalogue, entity: Entity): readonly Entity[] | undefined {
  const members = membersOf(catalogue)
  const { zh, en } = entity.names
  if (entity.groups && Object.keys(entity.groups).length > 0)
    return members.filter((member) => isInGroups(member, entity.groups!))
  for (const { id, groups } of catalogue.groupings) {
    const own = groups.find(({ names }) => (zh && names.zh === zh) || (en && names.en === en))
    if (own) return members.filter((member) => member.groups?.[id] === own.id)
  }
  const aggregates = catalogue.entities.filter(({ kind }) => kind === 'aggregate')
  const isTotal = aggregates.length === 1 || totalName.test(zh ?? '') || totalName.test(en ?? '')
  return isTotal ? members : undefined
}

/** Aggregates of what can be added up that are not the sum of their members (rule W7), where all of these are there. */
export function findSums(
  catalogue: Catalogue,
  indicator: Indicator,
  panel: Panel,
  periods: readonly CataloguePeriod[],
): readonly Finding[] {
  if (!isAdded(indicator)) return []
  const read = panelReader(panel)
  return catalogue.entities.flatMap((entity) => {
    const parts = entity.kind === 'aggregate' ? partsOfAggregate(catalogue, entity) : undefined
    if (!parts || parts.length < 2) return []
    return periods.flatMap(({ key: period }) => {
      const total = read(entity.key, period)
      const values = parts.map(({ key }) => {
        const isNothing = noteAt(panel, key, period)?.reason === 'notApplicable'
        return read(key, period) ?? (isNothing ? 0 : undefined)
      })
      if (total === undefined || !isWhole(values)) return []
      const place = { indicator: indicator.code, entity: entity.key, period, value: total }
      return disagreement(place, values, 'sum', isCount(indicator))
    })
  })
}

/** Parents of indicators that are, where all are there, mostly the sum of their children, and here are not. */
export function findChildSums(
  parent: { readonly indicator: Indicator; readonly panel: Panel },
  children: readonly Panel[],
  entities: readonly Entity[],
  periods: readonly CataloguePeriod[],
): readonly Finding[] {
  const total = panelReader(parent.panel)
  const reads = children.map((panel) => panelReader(panel))
  let compared = 0
  const found = entities.flatMap(({ key: entity }) =>
    periods.flatMap(({ key: period }) => {
      const value = total(entity, period)
      const values = reads.map((read) => read(entity, period))
      if (value === undefined || !isWhole(values)) return []
      compared++
      const place = { indicator: parent.indicator.code, entity, period, value }
      return disagreement(place, values, 'children', isCount(parent.indicator))
    }),
  )
  const isUsualSum = compared >= 4 && found.length * 2 <= compared
  return isUsualSum ? found : []
}

/** Whether a parent may be the sum of its children: the same unit, and one that can be added up. */
export function mayAddUp(parent: Indicator, children: readonly Indicator[]): boolean {
  const unit = parent.unit?.zh ?? parent.unit?.en
  const isAlike = (child: Indicator) => isAdded(child) && (child.unit?.zh ?? child.unit?.en) === unit
  return isAdded(parent) && children.length >= 2 && children.every(isAlike)
}

function isWhole(values: readonly (number | undefined)[]): values is readonly number[] {
  return values.every((value) => value !== undefined)
}

function disagreement(
  place: { indicator: string; entity: number; period: number; value: number },
  values: readonly number[],
  rule: 'sum' | 'children',
  areCounts: boolean,
): readonly Finding[] {
  const sum = values.reduce((all, value) => all + value, 0)
  const off = Math.abs(place.value - sum)
  if (off <= tolerance([place.value, ...values], areCounts)) return []
  const evidence = { rule, sum: tidy(sum), parts: values.length } as const
  return [findingOf(place, evidence, off / Math.max(Math.abs(sum), 1), `${place.value} ${tidy(sum)}`)]
}

/** Rounded figures add up but for half a last digit each; counts exactly. */
function tolerance(values: readonly number[], areCounts: boolean): number {
  const largest = Math.max(...values.map(Math.abs))
  const noise = largest * 1e-9
  if (areCounts) return noise
  const decimals = Math.max(...values.map(decimalsOf))
  return noise + (values.length * 0.5) / 10 ** decimals
}

function decimalsOf(value: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e')
  return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent))
}

/** Without the noise of binary sums: 0.1 + 0.2 is told as 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(12))
}
