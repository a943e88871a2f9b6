import { describe, expect, it } from 'vitest'
import { targetsFromTable } from '../../../src/formats/targets/targetsFromTable'

describe('targets from a table (T1)', () => {
  it('are a row a stage, whatever the order of rows and columns, blank lines and tabs', () => {
    const text = [
      '目标\t指标\t要求\t目标值\t单位\t阶段\t期限\t适用对象\t牵头单位\t分管领导\t来源\t基期日期\t基期值',
      '最多跑一次\tONE\t≥\t90%\t%\t第二年\t2027年12月31日\tX局、Y局\t市数据局\t常务副市长\t三年行动\t2026/1/1\t50',
      '',
      '最多跑一次\tONE\t>=\t80\t%\t第一年\t2026.12.31\tX局,Y局',
    ].join('\r\n')
    expect(targetsFromTable(`\uFEFF${text}`)).toEqual({
      ok: true,
      targets: [
        {
          code: 'T1',
          indicator: 'ONE',
          names: { zh: '最多跑一次' },
          unit: { en: '%' },
          measure: 'value',
          comparator: '≥',
          stages: [
            { names: { zh: '第一年' }, value: 80, deadline: '2026-12-31' },
            { names: { zh: '第二年' }, value: 90, deadline: '2027-12-31' },
          ],
          scope: { entities: ['X局', 'Y局'] },
          baseline: { date: '2026-01-01', value: 50 },
          lead: '市数据局',
          overseer: '常务副市长',
          source: '三年行动',
        },
      ],
    })
  })

  it('keep their codes, and a stage its own comparator', () => {
    const read = targetsFromTable('代码,指标,要求,目标值\nT2,A,>,70\nT2,A,＝,100\nT1,B,,1\n')
    expect(read.ok && read.targets).toMatchObject([
      { code: 'T2', comparator: '>', stages: [{ value: 70 }, { value: 100, comparator: '=' }] },
      { code: 'T1', comparator: '≥', stages: [{ value: 1 }] },
    ])
  })

  it('are ranks to be at most and milestones, by what the column says', () => {
    const read = targetsFromTable('指标,考核内容,目标值\n便利度,名次,20\n系统上线,里程碑（完成与否）,1\n')
    expect(read.ok && read.targets).toMatchObject([
      { measure: 'rank', comparator: '≤' },
      { measure: 'milestone', comparator: '≥' },
    ])
  })

  it.each<[string, string, unknown]>([
    ['no header', '1,2\n3,4', [{ code: 'noHeader' }]],
    ['only a header', '指标,目标值\n', [{ code: 'noRows' }]],
    [
      'cells that are no number, day, comparator or kind, each at its row',
      '指标,要求,目标值,期限,考核内容\nA,约等于,三,明年,\n,≥,,,声望\n',
      [
        { code: 'unreadableNumber', row: 2, params: { header: '目标值', text: '三' } },
        { code: 'unknownComparator', row: 2, params: { text: '约等于' } },
        { code: 'unreadableDay', row: 2, params: { header: '期限', text: '明年' } },
        { code: 'unknownMeasure', row: 3, params: { text: '声望' } },
        { code: 'indicatorMissing', row: 3 },
        { code: 'valueMissing', row: 3 },
      ],
    ],
    [
      'a day that there is not',
      '指标,目标值,期限\nA,1,2026-02-30',
      [{ code: 'unreadableDay', row: 2, params: { header: '期限', text: '2026-02-30' } }],
    ],
  ])('are refused whole: %s', (_what, text, issues) => {
    const read = targetsFromTable(text)
    expect(read.ok ? [] : read.issues).toEqual(issues)
  })
})
