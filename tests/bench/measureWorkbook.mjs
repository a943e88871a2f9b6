import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { utils } from '@e965/xlsx'
import { measureImport, prepareImport } from './measureImport.mjs'
import { newProfile, withPage } from './openBrowser.mjs'
import { openDataPage } from './openDataPage.mjs'
import { paintedAfter, watchPaints } from './paints.mjs'

const [rows, columns] = [100_000, 20]

/** A workbook of two million cells through the page of data: what is measured is that the page stays free meanwhile. */
export async function measureWorkbook(browser, app, folder) {
  const path = join(folder, 'large.xlsx')
  writeFileSync(path, workbook())
  const profile = newProfile()
  try {
    return await withPage(browser, profile.folder, async (page) => {
      await prepareImport(page)
      await page.addInitScript(watchPaints)
      await page.goto(app)
      await paintedAfter(page)
      await openDataPage(page, app)
      const { milliseconds, longTasks } = await measureImport(page, path)
      return { import: milliseconds, longestTask: Math.max(0, ...longTasks), longTasks }
    })
  } finally {
    profile.remove()
    rmSync(path)
  }
}

/** Counties by years and, to have so many rows, indicators: the first row is the header. */
function workbook() {
  const letters = Array.from({ length: columns }, (_, column) => utils.encode_col(column))
  const text = (at, row, value) => `<c r="${letters[at]}${row}" t="inlineStr"><is><t>${value}</t></is></c>`
  const years = letters.slice(2).map((_, at) => text(at + 2, 1, `${2006 + at}年`))
  const lines = [`<row r="1">${text(0, 1, '地区')}${text(1, 1, '指标')}${years.join('')}</row>`]
  for (let row = 2; row <= rows; row += 1) {
    const values = letters
      .slice(2)
      .map(
        (letter, at) => `<c r="${letter}${row}"><v>${((row * 7919 + at * 104_729) % 100_003) / 1000}</v></c>`,
      )
    lines.push(
      `<row r="${row}">${text(0, row, `第${row % 500}县`)}${text(1, row, `指标${Math.floor(row / 500)}`)}${values.join('')}</row>`,
    )
  }
  return zipSync(partsWith(`<sheetData>${lines.join('')}</sheetData>`))
}

/** The parts of an empty workbook around other rows. */
function partsWith(sheetData) {
  const sheet = `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${sheetData}</worksheet>`
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const relation = (kind, target) =>
    `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/${kind}" Target="${target}"/></Relationships>`
  return {
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(relation('officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relations}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(relation('worksheet', 'worksheets/sheet1.xml')),
    'xl/worksheets/sheet1.xml': strToU8(sheet),
  }
}
