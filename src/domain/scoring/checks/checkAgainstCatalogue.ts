import type { Catalogue } from '../../catalogue/catalogue'
import { hasData } from '../../catalogue/hasData'
import { isInGroups } from '../../catalogue/population'
import type { Measure, Scheme, SchemeNode } from '../scheme'
import { indicatorsOf } from '../scoringData'
import type { SchemeIssue } from '../schemeIssue'

/**
 * Whether a scheme fits a dataset: its indicators, entities and groups. One that has no indicator in common with it
 * is for another dataset, which is said once.
 */
export function checkAgainstCatalogue(scheme: Scheme, catalogue: Catalogue): readonly SchemeIssue[] {
  const known = new Map(catalogue.indicators.map((indicator) => [indicator.code, indicator]))
  const wanted = indicatorsOf(scheme)
  if (wanted.length > 0 && !wanted.some((code) => known.has(code))) return [{ code: 'otherDataset' }]
  return [
    ...checkPopulation(scheme, catalogue),
    ...scheme.nodes.flatMap((node) => [
      ...checkIndicators(node, known),
      ...checkGroups(node, catalogue),
      ...checkReference(node, catalogue),
    ]),
  ]
}

type KnownIndicators = ReadonlyMap<string, Catalogue['indicators'][number]>

function checkIndicators({ code: node, measure }: SchemeNode, known: KnownIndicators): SchemeIssue[] {
  if (!measure) return []
  const { indicator, per } = measure
  const missing = [indicator, per ?? indicator].filter((code, at, all) => all.indexOf(code) === at)
  const issues = missing.flatMap((code): SchemeIssue[] => {
    const found = known.get(code)
    if (!found) return [{ code: 'unknownIndicator', node, params: { indicator: code } }]
    return hasData(found) ? [] : [{ code: 'indicatorWithoutData', node, params: { indicator: code } }]
  })
  return [...issues, ...checkDirection(node, measure, known)]
}

/** A value divided by another may well run the other way, so only an undivided one is held to its direction. */
function checkDirection(
  node: string,
  { indicator, per, direction }: Measure,
  known: KnownIndicators,
): SchemeIssue[] {
  const stated = known.get(indicator)?.direction
  const differs = per === undefined && stated !== undefined && stated !== direction
  return differs ? [{ code: 'otherDirection', node, params: { indicator } }] : []
}

function checkPopulation(
  { population, impute, places = [] }: Scheme,
  catalogue: Catalogue,
): readonly SchemeIssue[] {
  const excluded = new Set(population.excluded)
  const isEmpty = !catalogue.entities.some(
    (entity) =>
      entity.kind === 'member' && !excluded.has(entity.code) && isInGroups(entity, population.groups),
  )
  const named = [
    ...population.excluded,
    ...places.flatMap(({ entity, parts }) => [entity, ...Object.keys(parts)]),
  ]
  return [
    ...Object.entries(population.groups).flatMap(([grouping, group]) =>
      checkGroup(grouping, [group], catalogue),
    ),
    ...checkGroup(impute?.grouping, [], catalogue),
    ...checkEntities(named, catalogue),
    ...(isEmpty ? [{ code: 'emptyPopulation' as const }] : []),
  ]
}

function checkGroups({ code: node, groupWeights }: SchemeNode, catalogue: Catalogue): SchemeIssue[] {
  const groups = Object.keys(groupWeights?.weights ?? {})
  return checkGroup(groupWeights?.grouping, groups, catalogue).map((issue) => ({ ...issue, node }))
}

function checkReference({ code: node, measure }: SchemeNode, catalogue: Catalogue): SchemeIssue[] {
  if (measure?.rule.kind !== 'distanceToReference') return []
  return checkEntities([measure.rule.entity], catalogue).map((issue) => ({ ...issue, node }))
}

function checkGroup(
  grouping: string | undefined,
  groups: readonly string[],
  { groupings }: Catalogue,
): SchemeIssue[] {
  if (grouping === undefined) return []
  const found = groupings.find(({ id }) => id === grouping)
  if (!found) return [{ code: 'unknownGrouping', params: { grouping } }]
  const known = new Set(found.groups.map(({ id }) => id))
  return groups
    .filter((group) => !known.has(group))
    .map((group) => ({ code: 'unknownGroup', params: { grouping, group } }))
}

function checkEntities(codes: readonly string[], { entities }: Catalogue): SchemeIssue[] {
  const known = new Set(entities.map(({ code }) => code))
  return [...new Set(codes)]
    .filter((code) => !known.has(code))
    .map((entity) => ({ code: 'unknownEntity', params: { entity } }))
}
