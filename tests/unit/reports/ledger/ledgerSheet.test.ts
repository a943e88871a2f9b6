import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { ledgerOn } from '../../../../src/domain/ledger/ledgerOn'
import type { Task } from '../../../../src/domain/ledger/task'
import { readLedgerFile } from '../../../../src/formats/ledger/readLedgerFile'
import { ledgerSheet } from '../../../../src/reports/ledger/ledgerSheet'
import { writeWorkbook } from '../../../../src/reports/writeWorkbook'
import zh from '../../../../src/words/messages/zh/ledger'

function taskOf(change: Partial<Task>): Task {
  return {
    ...{ format: 1, problem: '施工许可超时', indicator: '办理建筑许可', since: '2026-10-01', partners: [] },
    ...{ limit: { kind: 'standing' }, events: [], ...change },
  }
}

async function written(tasks: readonly Task[]) {
  const { columns, lights, standing, open } = zh.file
  const { states } = ledgerOn(tasks, '2026-11-16', '2026-11-22')
  const said = { title: '整改台账', headers: columns, lights, standing, open, notes: [] }
  const file = await writeWorkbook([ledgerSheet({ ...said, states })])
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()))
  const xml = strFromU8(parts['xl/worksheets/sheet1.xml']!)
  const read = await readLedgerFile(file)
  if (!read.ok) throw new Error(read.code)
  return {
    merges: [...xml.matchAll(/<mergeCell ref="([^"]+)"/g)].map(([, ref]) => ref),
    rows: read.rows.map(({ fields: { problem, measure, lead, indicator } }) => [
      problem,
      measure,
      lead,
      indicator,
    ]),
  }
}

describe('a ledger as a sheet (L5)', () => {
  it('says a problem of several tasks once, merged down over their lines, and they are read back apart', async () => {
    const tasks = [
      taskOf({ measure: '并联审批', lead: '市住建局' }),
      taskOf({ problem: '兑付慢', measure: '上线平台', lead: '市财政局' }),
      taskOf({ measure: '容缺受理', lead: '市行政审批局' }),
    ]
    const { merges, rows } = await written(tasks)
    // Title, head, two lines of the first problem: number, problem, indicator.
    expect(merges).toEqual(['A3:A4', 'B3:B4', 'C3:C4'])
    expect(rows).toEqual([
      ['施工许可超时', '并联审批', '市住建局', '办理建筑许可'],
      ['施工许可超时', '容缺受理', '市行政审批局', '办理建筑许可'],
      ['兑付慢', '上线平台', '市财政局', '办理建筑许可'],
    ])
  })

  it('leaves indicators apart that differ', async () => {
    const tasks = [taskOf({ lead: '甲局' }), taskOf({ lead: '乙局', indicator: '获得电力' })]
    const { merges, rows } = await written(tasks)
    expect(merges).toEqual(['A3:A4', 'B3:B4'])
    expect(rows.map((row) => row[3])).toEqual(['办理建筑许可', '获得电力'])
  })

  it('merges nothing that would be read back as one task: the same is done by the same', async () => {
    const tasks = ['甲区', '乙区'].map((unit) =>
      taskOf({ measure: '清零', lead: '市住建局', partners: [unit] }),
    )
    const { merges, rows } = await written(tasks)
    expect(merges).toEqual([])
    expect(rows).toHaveLength(2)
  })
})
