import { describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import PlanView from '../../../src/components/importing/PlanView.vue'
import { usualRules } from '../../../src/domain/panel/judgeCell'
import type { ImportIssue } from '../../../src/domain/issue'
import type { DifferenceRow, ImportPlan, PlannedFile } from '../../../src/workers/importProtocol'
import type { PlannedReturns } from '../../../src/workers/planReturns'
import { importWorker } from '../../../src/workers/importClient'
import { elementOf, mountInPage, textOf } from './mountInPage'

const file: PlannedFile = {
  name: '甲.csv',
  size: 120,
  encoding: 'gb18030',
  layout: 'widePeriods',
  confidence: 0.9,
  seen: { headerRow: 2, firstPeriod: { kind: 'year', year: 2019 }, lastPeriod: { kind: 'year', year: 2020 } },
  counts: { rows: 3, entities: 3, indicators: 1, periods: 2, values: 6, missing: 0 },
  preview: [['标题'], ['名称', '2019', '2020'], ['<img src=x>', '1', '2']],
  issues: [],
  needs: [],
  usable: true,
}

const noCells = { added: 0, changed: 0, unchanged: 0, blank: 0, hand: 0 }

const plan: ImportPlan = {
  id: 'p',
  files: [file],
  target: { dataset: null, names: { zh: '甲' } },
  base: null,
  cells: { ...noCells, added: 6 },
  rules: usualRules,
  counts: 'later',
  newEntities: [{ zh: '中国' }],
  newPeriods: [{ kind: 'year', year: 2020 }],
  indicators: [{ code: 'A', names: { zh: '开办费用' }, isNew: true, cells: 6 }],
  duplicates: { agreeing: 0, conflicting: 0 },
  ready: true,
}

function show(part: Partial<ImportPlan>, listeners: Record<string, unknown> = {}): HTMLElement {
  const props = { name: '甲', hints: new Map(), directions: new Map(), departments: new Map() }
  return mountInPage(PlanView, { ...props, plan: { ...plan, ...part }, ...listeners })
}

const unready = { ready: false, cells: noCells }

describe('the conclusion of a plan', () => {
  it.each<[string, Partial<ImportPlan>, string]>([
    ['cells that come', {}, '将新增 6 格、更改 0 格'],
    ['nothing new', { cells: { ...noCells, unchanged: 6, blank: 2 } }, '6 格与已有数据全部相同'],
    [
      'nothing new but what was changed by hand',
      { cells: { ...noCells, unchanged: 6, hand: 2 } },
      '手工修改过、与文件不同的 2 格保留不变',
    ],
    ['figures of nobody', { files: [{ ...file, needs: ['entity'] }] }, '暂以文件名为名称'],
    ['nothing readable', { ...unready, files: [{ ...file, usable: false }] }, '没有可导入的数值'],
    [
      'a period that the file lacks',
      { ...unready, files: [{ ...file, usable: false, needs: ['period'] }] },
      '请先补充',
    ],
    [
      'a need that cannot help, for the file is broken',
      {
        ...unready,
        files: [{ ...file, usable: false, needs: ['period'], issues: [{ code: 'headerOnly', at: {} }] }],
      },
      '没有可导入的数值',
    ],
  ])('says what confirming would do with %s', (_what, part, words) => {
    expect(textOf(show(part), 'plan-conclusion')).toContain(words)
  })

  it('counts only what there is', () => {
    const host = show({ cells: { ...noCells, added: 6, blank: 2 } })
    const counted = [...host.querySelectorAll('[data-test^="cells-"]')].map(({ textContent }) =>
      textContent.trim(),
    )
    expect(counted).toEqual(['6 新增', '2 文件留空'])
  })
})

describe('periods that were signed off', () => {
  it('are told with what becomes of them', () => {
    const week = (number: number) => ({ kind: 'week', year: 2026, week: number }) as const
    const host = show({
      settled: [
        { period: week(46), version: 2, cells: 3 },
        { period: week(47), cells: 5 },
        { period: week(48), cells: 0 },
      ],
    })
    const said = [...host.querySelectorAll('[data-test="plan-settled"] p')].map((one) => one.textContent)
    expect(said).toEqual([
      expect.stringMatching(
        /^2026 年第 46 周已发布（第 2 版），.*其中 3 个数值。已发布的.*不变；.*发布更正。$/,
      ),
      expect.stringMatching(/^2026 年第 47 周已核对，.*其中 5 个数值，导入后须重新核对。$/),
      expect.stringMatching(/^2026 年第 48 周已核对，.*不改其中数值.*须重新核对。$/),
    ])
    expect(show({}).querySelector('[data-test="plan-settled"]')).toBeNull()
  })
})

describe('a planned file', () => {
  it('says what was recognised, marks the header row, and shows markup as text', () => {
    const host = show({})
    expect(textOf(host, 'plan-file')).toContain('宽表（名称 × 时期）')
    expect(textOf(host, 'plan-file')).toContain('GB18030')
    expect(textOf(host, 'plan-file')).toContain('2019 年 至 2020 年')
    expect(host.querySelector('tr.header')?.textContent).toContain('名称')
    expect(host.querySelector('img')).toBeNull()
    expect(textOf(host, 'preview')).toContain('<img src=x>')
  })

  it('lists the worst issues first, eight of a kind, and counts the rest', () => {
    const wide = (row: number): ImportIssue => ({
      code: 'unequalWidth',
      at: { file: '甲.csv', row },
      params: { expected: 3, found: 2 },
      count: 45,
    })
    const issues: ImportIssue[] = [
      { code: 'fullWidthDigits', at: { file: '甲.csv', row: 3, column: 2 }, params: { count: 4 } },
      ...Array.from({ length: 20 }, (_, at) => wide(at + 3)),
      { code: 'noUsableCells', at: { file: '甲.csv' } },
    ]
    const host = show({ files: [{ ...file, issues }] })
    const groups = [...host.querySelectorAll('[data-test^="issues-"]')]
    expect(groups.map((group) => group.getAttribute('data-test'))).toEqual([
      'issues-error',
      'issues-warning',
      'issues-info',
    ])
    expect(groups[1]!.querySelectorAll('li')).toHaveLength(9)
    expect(textOf(host, 'issues-warning')).toContain('《甲.csv》第 3 行：这一行有 2 列')
    expect(textOf(host, 'issues-warning')).toContain('其余 37 条')
  })

  it('of a sheet is told by its cell, without the file that is named above', () => {
    const at = { file: '甲.xlsx', sheet: '周报', row: 5, column: 28 }
    const issues: ImportIssue[] = [{ code: 'spaceInNumber', at, params: { text: '9 87', value: 987 } }]
    const host = show({ files: [{ ...file, name: '甲.xlsx', issues }] })
    expect(host.querySelector('[data-test="issues-warning"] li')?.textContent.trim()).toMatch(
      /^工作表“周报” AB5：/,
    )
  })

  it.each<[string, Partial<PlannedFile>, boolean]>([
    ['waits for its period', { needs: ['period'] }, false],
    ['has no values', {}, true],
    ['is broken, whatever it lacks', { needs: ['period'], issues: [{ code: 'headerOnly', at: {} }] }, true],
  ])('that %s is called unread only where an answer cannot help', (_what, part, isUnread) => {
    const host = show({ ...unready, files: [{ ...file, usable: false, ...part }] })
    expect(textOf(host, 'plan-file').includes('未读出数值')).toBe(isUnread)
  })

  it('asks for a period it lacks, and takes none that is no period (D3)', async () => {
    const onHint = vi.fn()
    const host = show({ ...unready, files: [{ ...file, usable: false, needs: ['period'] }] }, { onHint })
    const input = elementOf<HTMLInputElement>(host, 'need-period')
    const answer = async (text: string) => {
      input.value = text
      input.dispatchEvent(new Event('input'))
      elementOf(host, 'need-apply').click()
      await nextTick()
    }
    await answer('上半年')
    expect(onHint).not.toHaveBeenCalled()
    expect(textOf(host, 'needs')).toContain('认不出“上半年”')
    await answer('2026年第47周')
    expect(onHint).toHaveBeenCalledWith(['甲.csv'], { period: { kind: 'week', year: 2026, week: 47 } })
  })
})

describe('what a plan would change', () => {
  it('shows values with every digit, a missing one as such, and where duplicates conflict', async () => {
    const place = {
      indicator: { zh: '费用' },
      indicatorCode: 'A',
      entity: { zh: '中国' },
      period: { kind: 'year', year: 2020 },
    } as const
    const rows: DifferenceRow[] = [
      { ...place, kind: 'changed', before: { value: 45.00000000000001 }, after: {} },
      {
        ...place,
        kind: 'conflict',
        before: { value: 1, at: { file: '甲.csv', row: 3, column: 2 } },
        after: { value: 0, at: { file: '乙.csv', row: 9, column: 2 } },
      },
    ]
    vi.spyOn(importWorker(), 'differences').mockImplementation(async (_plan, { kind }) => ({
      total: 1,
      rows: rows.filter((row) => row.kind === kind),
    }))
    const host = show({
      cells: { ...noCells, changed: 1 },
      duplicates: { agreeing: 1, conflicting: 1 },
    })
    await vi.waitFor(() => expect(textOf(host, 'plan-changes')).toContain('45.00000000000001'))
    expect(textOf(host, 'plan-changes')).toContain('无数值')
    expect(textOf(host, 'plan-duplicates')).toContain('《甲.csv》第 3 行第 2 列')
    expect(textOf(host, 'plan-duplicates')).toContain('《乙.csv》第 9 行第 2 列')
  })

  it('offers the three directions for an indicator that states none, and reports the choice', () => {
    const onDirection = vi.fn()
    const select = elementOf<HTMLSelectElement>(show({}, { onDirection }), 'direction-A')
    expect([...select.options].map(({ text }) => text.trim())).toEqual(['未定', '越大越好', '越小越好'])
    select.value = 'lower'
    select.dispatchEvent(new Event('change'))
    expect(onDirection).toHaveBeenCalledWith('A', 'lower')
  })
})

describe('what a file’s own figures do not bear out', () => {
  it('is listed for all files together, by kind, and leads to the file', async () => {
    const total = (name: string, row: number): PlannedFile => ({
      ...file,
      name,
      preview: [['标题'], [name], ['甲局', '1']],
      issues: [
        {
          code: 'totalDisagrees',
          at: { file: name, row, column: 3 },
          params: { name: '合计', total: 9, sum: 8 },
        },
      ],
    })
    const host = show({ files: [total('甲.xlsx', 8), total('乙.xlsx', 9)] })
    expect(textOf(host, 'plan-checks')).toContain('合计与各项之和不符：2 处')
    expect(textOf(host, 'plan-checks')).toContain('《乙.xlsx》第 9 行第 3 列')
    elementOf(host, 'plan-checks').querySelectorAll('button')[1]!.click()
    await nextTick()
    expect(document.activeElement?.textContent).toContain('乙.xlsx')
  })
})

describe('who has to report (D12)', () => {
  const returns: PlannedReturns = {
    ...{ expected: 3, reported: 1, by: 'recent', setting: { expected: [] } },
    period: { kind: 'week', year: 2026, week: 47 },
    missing: [{ zh: '气象局' }, { zh: '卫健委' }],
    ...{ twice: [], late: [] },
    groups: [
      {
        dimension: 'unit',
        group: 'd',
        names: { zh: '市直部门' },
        units: [{ zh: '住建局' }, { zh: '气象局' }],
      },
    ],
  }

  it('is told with those that did not', () => {
    const host = show({ returns })
    expect(textOf(host, 'plan-returns')).toContain('应报送 3 家，已报送 1 家，未报送 2 家')
    expect(textOf(host, 'returns-missing')).toContain('气象局、卫健委')
  })

  it('can be a list of the office’s own, pasted, with a deadline', async () => {
    const onChoose = vi.fn()
    const host = show({ returns }, { onChoose })
    const list = elementOf<HTMLTextAreaElement>(host, 'returns-list')
    list.value = '住建局\t气象局\n\n 大数据局 \n住建局'
    list.dispatchEvent(new Event('input'))
    const weekday = elementOf<HTMLSelectElement>(host, 'returns-weekday')
    weekday.value = '5'
    weekday.dispatchEvent(new Event('change'))
    await nextTick()
    elementOf(host, 'returns-apply').click()
    expect(onChoose).toHaveBeenCalledWith({
      returns: {
        expected: [{ dimension: 'unit', group: 'd', units: ['住建局', '气象局', '大数据局'] }],
        deadline: { weekday: 5, time: '18:00' },
      },
    })
  })
})
