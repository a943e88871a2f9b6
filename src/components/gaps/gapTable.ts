import type { TableModel } from '../../charts/tableModel'
import { nameIn } from '../../domain/names'
import type { JudgedGap } from '../../stores/gaps'
import type { GapSpeech, GapWords } from '../../words/gapWords'
import { languageOf } from '../../words/locale'
import { periodLabel } from '../../words/periodLabel'

const heads = [
  'name',
  'set',
  'actual',
  'comparator',
  'target',
  'unit',
  'period',
  'deadline',
  'gap',
  'gapWords',
  'status',
  'expected',
  'schedule',
  'needed',
  'sofar',
  'projection',
  'convert',
  'points',
  'lead',
  'overseer',
  'source',
] as const
const numeric = new Set<string>([
  'actual',
  'target',
  'gap',
  'expected',
  'needed',
  'sofar',
  'convert',
  'points',
])

/** The list of gaps with every digit, and what stands under it at its end. */
export function gapTable(
  gaps: readonly JudgedGap[],
  wordsOf: (gap: JudgedGap) => GapWords,
  notes: readonly string[],
  { t, locale }: GapSpeech,
): TableModel {
  const language = languageOf(locale)
  const rows = gaps.map((gap) => {
    const { row, judged, points, lead, overseer } = gap
    const { target, stage, actual } = row
    const words = wordsOf(gap)
    const unit = judged.indicator?.unit ?? target.unit
    const cells: Record<(typeof heads)[number], string | number | undefined> = {
      name: words.name,
      set: nameIn(judged.record.set.names, language, judged.record.code),
      actual: actual?.value,
      comparator: stage.comparator ?? target.comparator,
      target: stage.value,
      unit: unit && nameIn(unit, language, ''),
      period: actual && periodLabel(actual.period.period, t),
      deadline: stage.deadline,
      gap: row.gap,
      gapWords: words.gap,
      status: t(`gaps.status.${row.status}`, {}),
      expected: row.schedule?.expected,
      schedule: words.schedule,
      needed: row.pace.needed,
      sofar: row.pace.sofar,
      projection: words.projection,
      convert: row.toConvert,
      points,
      lead,
      overseer,
      source: target.source,
    }
    return heads.map((head) => cells[head])
  })
  return {
    columns: heads.map((head) => ({ label: t(`gaps.table.${head}`, {}), numeric: numeric.has(head) })),
    rows: [...rows, ...notes.map((note) => [`${t('gaps.table.note', {})} ${note}`])],
  }
}
