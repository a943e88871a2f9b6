import { readFileSync } from 'node:fs'
import { read, utils } from '@e965/xlsx'
import type { Download, Page } from '@playwright/test'
import { chooseFiles } from './importFiles'
import { expect, test } from './fixtures'
import { violations } from './violations'

test.use({ testIdAttribute: 'data-test' })

async function openQuality(page: Page): Promise<void> {
  await page.goto('./#/quality?d=weekly-example')
  // The example is made for whoever asks for it.
  await expect(page.getByTestId('coverage')).toBeVisible({ timeout: 30_000 })
}

async function saved(page: Page, act: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  return download
}

test('quality: what is suspicious is listed, looked into, and exported; a package opens elsewhere (W7)', async ({
  page,
  browser,
}) => {
  await openQuality(page)
  const rule = page.getByTestId('rule-smallBase')
  const first = rule.getByTestId('finding').first()
  await expect(first).toContainText('100%')
  await expect(first).toContainText('分母')
  expect(await violations(page, { within: 'main' })).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await violations(page, { within: '[data-test=rule-smallBase]' })).toEqual([])

  const before = await page.getByTestId('quality-headline').innerText()
  const place = await first.locator('td').nth(1).innerText()
  await first.getByTestId('mark').click()
  await page.getByTestId('mark-note').fill('仅一件，属实')
  await page.getByTestId('mark-save').click()
  await expect(page.getByTestId('quality-headline')).toContainText('另有 1 处已核实')
  expect(await page.getByTestId('quality-headline').innerText()).not.toBe(before)
  await page.reload()
  await expect(page.getByTestId('quality-headline')).toContainText('另有 1 处已核实')
  await rule.getByTestId('show-marked').check()
  await expect(rule.getByTestId('finding').last()).toContainText('仅一件，属实')

  await rule.locator('summary').click()
  const book = await saved(page, () => rule.getByRole('button', { name: 'Excel 工作簿' }).click())
  const sheet = read(readFileSync(await book.path())).Sheets
  const rows = utils.sheet_to_json<unknown[]>(Object.values(sheet)[0]!, { header: 1 })
  expect(rows.find(([, entity, , , , note]) => entity === place && note === '仅一件，属实')?.[3]).toBe(100)
  expect(rows.flat()).toContain('虚构示例数据')

  await page.goto('./#/data')
  const card = page.getByTestId('dataset').filter({ hasText: '示例市政务服务周报' })
  await card.getByTestId('dataset-export').click()
  await expect(page.getByRole('dialog')).toContainText('严禁导出涉密信息')
  const zip = await saved(page, () => page.getByTestId('confirm-yes').click())
  await expect(card.getByTestId('dataset-exported')).toContainText('少于 5 件未导出')

  const elsewhere = await browser.newContext()
  const other = await elsewhere.newPage()
  await other.goto('./#/data')
  await expect(other.getByTestId('dataset').first()).toBeVisible({ timeout: 30_000 })
  const panel = await chooseFiles(other, {
    name: '周报数据包.zip',
    mimeType: 'application/zip',
    buffer: readFileSync(await zip.path()),
  })
  await expect(panel).toContainText('对标导出的数据包')
  await panel.getByRole('button', { name: '确认导入' }).click()
  await expect(other.getByTestId('import-done')).toContainText('已导入')
  // Invented figures stay so, wherever they go.
  await expect(other).toHaveURL(/rankings/)
  await expect(other.locator('header .tag')).toHaveText('虚构示例数据')
  await elsewhere.close()
})
