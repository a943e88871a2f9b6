import type { Entity } from '../catalogue/catalogue'
import type { GapRow } from '../targets/gapRow'
import type { PeriodRanks, RankLine } from './periodRanks'
import type { FrozenGroup, FrozenLine, FrozenTarget } from './publication'
import type { GroupRules } from './reviewRules'

/** A group's ranking as it is published (rule W8), with names and codes of its own; nothing is rounded. */
export function freezeGroup(
  rules: GroupRules,
  { lines, measured }: PeriodRanks,
  entities: readonly Entity[],
): FrozenGroup {
  const byKey = new Map(entities.map((entity) => [entity.key, entity]))
  return {
    rules,
    lines: lines.flatMap((line) => {
      const entity = byKey.get(line.entity)
      return entity ? [freezeLine(line, entity)] : []
    }),
    ...(measured ? { measured } : {}),
  }
}

function freezeLine({ score, rank, tied, gap }: RankLine, { code, names }: Entity): FrozenLine {
  return {
    entity: code,
    names,
    ...(score === undefined ? {} : { score }),
    ...(rank === undefined ? {} : { rank }),
    ...(tied ? { tied } : {}),
    ...(gap === undefined ? {} : { gap }),
  }
}

/** How an entity stood to a target when it was published (rule W8). `set` is the code of the target's set. */
export function freezeTarget(set: string, { target, entity, stage, actual, status }: GapRow): FrozenTarget {
  return {
    set,
    target: target.code,
    entity: entity.code,
    names: entity.names,
    status,
    ...(actual === undefined ? {} : { actual: actual.value }),
    value: stage.value,
  }
}
