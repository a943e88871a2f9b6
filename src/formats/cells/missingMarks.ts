import type { CellNote } from '../../domain/missing'

type Reason = NonNullable<CellNote['reason']>

const marks: Readonly<Record<Exclude<Reason, 'unparseable' | 'suppressed'>, readonly string[]>> = {
  noData: [
    ...['..', '...', '…', '……', '.', 'na', 'n/a', '#n/a', 'n.a.', 'nan', 'null', 'none', 'no data'],
    ...[
      'missing',
      '无数据',
      '暂无',
      '暂无数据',
      '缺失',
      '未报送',
      '未填报',
      '未报',
      '未上报',
      '未统计',
      '待统计',
    ],
  ],
  notApplicable: [
    ...[
      '/',
      '\\',
      '-',
      '--',
      '—',
      '——',
      '―',
      '─',
      '–',
      '－',
      '无',
      '无诉求',
      '无应办结',
      '无应办结事项',
      '无业务',
      '无业务量',
    ],
    ...['无办件', '无办件量', '无此业务', '未发生', '不考核', '不参评', '不排名'],
    ...['不适用', '不涉及', 'not applicable', 'no vat', 'no corporate income tax'],
  ],
  noPractice: ['no practice', '无实践'],
}

const reasonByMark = new Map<string, Reason>(
  Object.entries(marks).flatMap(([reason, texts]) => texts.map((text) => [text, reason as Reason] as const)),
)

const beginnings: readonly (readonly [beginning: string, reason: Reason])[] = [
  // The tax is there and the refund is not: Doing Business scores it 0, where it leaves an economy without the tax out.
  ['no vat refund', 'noPractice'],
  ['no corporate income tax ', 'notApplicable'],
]

const dashes = /^[-\u2010-\u2015\u2500－]{2,6}$/

/** Why a cell has no value, by what stands in it (rule D5); undefined where the text is no such mark. */
export function missingReasonOf(text: string): Reason | undefined {
  const mark = text.toLowerCase()
  return (
    reasonByMark.get(mark) ??
    beginnings.find(([beginning]) => mark.startsWith(beginning))?.[1] ??
    (dashes.test(mark) ? 'notApplicable' : undefined)
  )
}
