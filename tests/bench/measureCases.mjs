import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { measureFloor } from './measureBaselines.mjs'
import { measureImport, prepareImport } from './measureImport.mjs'
import { newProfile, withPage } from './openBrowser.mjs'
import { openDataPage } from './openDataPage.mjs'
import { paintedAfter, watchPaints } from './paints.mjs'
import { watchMemory } from './watchMemory.mjs'

const floorRuns = 3
const caseCount = 1_000_000
const day = 86_400_000
const lastDay = Date.parse('2026-11-19T00:00:00Z')
const header =
  '办件编号,事项名称,实施部门,申请人,证件号,电话,申请时间,受理时间,办结时间,法定时限,承诺时限,类型,状态,特别程序,跑动次数,评价\n'
const items = ['不动产抵押登记', '商品房预售许可', '企业开办登记', '建筑工程施工许可证核发']
const ratings = ['', '满意', '非常满意', '系统默认好评']

/** A case log of a year and a million cases, about 210 MB, through the page of data. */
export async function measureCases(browser, addresses, folder, seed) {
  const path = join(folder, 'cases.csv')
  console.log(`A log of ${caseCount} cases`)
  writeLog(path, seed)
  const floor = await measureFloor(browser, addresses.baselines, path, floorRuns)
  const profile = newProfile()
  try {
    const imported = await withPage(browser, profile.folder, async (page) => {
      await prepareImport(page)
      await page.addInitScript(watchPaints)
      await page.goto(addresses.app)
      await paintedAfter(page)
      await openDataPage(page, addresses.app)
      const memory = watchMemory(profile.folder)
      const measured = await measureImport(page, path)
      return { ...measured, memoryGrowth: memory.stop() }
    })
    return { floor, ...imported }
  } finally {
    profile.remove()
    rmSync(path)
  }
}

function writeLog(path, seed) {
  let state = seed
  const below = (count) => (state = (state * 48_271) % 2_147_483_647) % count
  const two = (value) => String(value).padStart(2, '0')
  const time = (at) =>
    `${new Date(at).toISOString().slice(0, 10)} ${two(8 + below(10))}:${two(below(60))}:${two(below(60))}`
  const file = openSync(path, 'w')
  try {
    writeSync(file, header)
    let lines = []
    for (let row = 0; row < caseCount; row += 1) {
      const accepted = lastDay - day * (20 + Math.floor((row * 360) / caseCount))
      const [filed, begun, ended] = [accepted, accepted, accepted + day * (1 + below(15))].map(time)
      const person = `某某置业有限公司,91450000MA5K${below(99_999)},139${10_000_000 + below(80_000_000)}`
      const [item, unit] = [`${items[below(4)]}${below(100)}`, `示例市第${below(30)}局`]
      const rest = `承诺件,已办结,${below(20) === 0 ? '评审2天' : ''},${below(3)},${ratings[below(4)]}`
      lines.push(
        `4.50405E+17,${item},${unit},${person},${filed},${begun},${ended},20工作日,${1 + below(10)},${rest}\n`,
      )
      if (lines.length < 10_000) continue
      writeSync(file, lines.join(''))
      lines = []
    }
    writeSync(file, lines.join(''))
  } finally {
    closeSync(file)
  }
}
