import type { TableModel } from '../../charts/tableModel'
import type { Entity, Indicator } from '../../domain/catalogue/catalogue'
import { nameIn } from '../../domain/names'
import type { TargetSet } from '../../domain/targets/target'
import { targetColumnRoles, type TargetColumn } from '../../formats/targets/targetColumns'
import type { GapSpeech } from '../../words/gapWords'
import { languageOf } from '../../words/locale'

/** A set as a table that can be read back: a row a stage, indicators by code. */
export function targetTable(
  { targets }: TargetSet,
  entities: readonly Entity[],
  indicators: readonly Indicator[],
  { t, locale }: GapSpeech,
): TableModel {
  const language = languageOf(locale)
  const textOf = (names: Parameters<typeof nameIn>[0] | undefined) => names && nameIn(names, language, '')
  const entityName = (code: string) => {
    const entity = entities.find((one) => one.code === code)
    return entity ? nameIn(entity.names, language, code) : code
  }
  const rows = targets.flatMap((target) =>
    target.stages.map((stage) => {
      const indicator = indicators.find(({ code }) => code === target.indicator)
      const cells: Record<TargetColumn, string | number | undefined> = {
        code: target.code,
        name: textOf(target.names ?? indicator?.names),
        indicator: target.indicator,
        measure: t(`targets.measures.${target.measure}`, {}),
        comparator: stage.comparator ?? target.comparator,
        value: Number.isNaN(stage.value) ? undefined : stage.value,
        unit: textOf(target.unit),
        stage: textOf(stage.names),
        deadline: stage.deadline,
        entities: target.scope.entities?.map(entityName).join(t('rankings.listSeparator', {})),
        baselineDate: target.baseline?.date,
        baselineValue: target.baseline?.value,
        lead: target.lead,
        overseer: target.overseer,
        source: target.source,
      }
      return targetColumnRoles.map((role) => cells[role])
    }),
  )
  return {
    columns: targetColumnRoles.map((role) => ({ label: t(`targets.table.columns.${role}`, {}) })),
    rows,
  }
}
