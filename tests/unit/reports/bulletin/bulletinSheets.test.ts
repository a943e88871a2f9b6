import { read } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import type { BulletinDocument } from '../../../../src/domain/bulletin/bulletinDocument'
import { bulletinSheets } from '../../../../src/reports/bulletin/bulletinSheets'
import { writeWorkbook } from '../../../../src/reports/writeWorkbook'
import { sampleBulletin } from './sampleBulletin'

async function opened(bulletin: BulletinDocument) {
  const workbook = await writeWorkbook(bulletinSheets(bulletin))
  return read(new Uint8Array(await workbook.arrayBuffer()))
}

describe('the annex as a workbook', () => {
  it('has a sheet for every table, in the text and after it', async () => {
    const { SheetNames } = await opened(sampleBulletin)
    expect(SheetNames).toEqual(['指标达标表', '县（市、区）排名表', '部门环节表'])
  })

  it('has numbers with all their digits where the bulletin shows fewer', async () => {
    const { Sheets } = await opened(sampleBulletin)
    // Under its title and its head.
    expect(Sheets['县（市、区）排名表']!['C3']).toMatchObject({ t: 'n', v: 92.345678 })
    expect(Sheets['县（市、区）排名表']!['B3']).toMatchObject({ t: 's', v: '云岭1县' })
  })

  it('says under each table what the figures are', async () => {
    const { Sheets } = await opened(sampleBulletin)
    const texts = Object.values(Sheets['指标达标表']!).flatMap((cell: { v?: unknown }) => cell.v ?? [])
    expect(texts).toEqual(
      expect.arrayContaining(['数据来源：虚构。', '关于第12期营商环境指标完成情况的通报', '虚构示例数据']),
    )
  })

  it('has a table that stands in text and annex once, and two of one title under two names', async () => {
    const [first, second] = sampleBulletin.annex
    const same = { ...second!, title: first!.title }
    const { SheetNames } = await opened({
      ...sampleBulletin,
      parts: [{ kind: 'table', table: first! }],
      annex: [first!, same],
    })
    expect(SheetNames).toEqual(['县（市、区）排名表', '县（市、区）排名表 2'])
  })
})
