import { expect, test } from './fixtures'
import {
  chooseFiles,
  confirmPlan,
  conflictingLine,
  fileOf,
  openData,
  storedCounts,
  worldBankFile,
} from './importFiles'

test.use({ testIdAttribute: 'data-test' })

test('a World Bank file becomes a ranking after its plan is confirmed, and survives a reload', async ({
  page,
}) => {
  await openData(page)
  const before = await storedCounts(page)
  const panel = await chooseFiles(page, worldBankFile({}, conflictingLine))
  await expect(panel.getByTestId('plan-file')).toContainText('世界银行数据')
  await expect(panel.getByTestId('preview')).toContainText('Country Name')
  await expect(panel.getByTestId('plan-duplicates')).toContainText('第 6 行第 7 列')
  await expect(panel.getByTestId('plan-duplicates')).toContainText('第 10 行第 7 列')
  await expect(panel.getByTestId('cells-added')).toContainText('11')
  expect(await storedCounts(page)).toMatchObject({
    datasets: before['datasets'],
    revisions: before['revisions'],
  })

  await panel.getByTestId('plan-name').fill('开办费用')
  await confirmPlan(page)
  await expect(page.getByTestId('import-done')).toContainText('开办费用')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('中国')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('中国')
  await expect(page.getByRole('main')).toContainText('新西兰')

  await openData(page)
  await expect(page.getByTestId('dataset')).toHaveCount(2)
  await expect(page.getByTestId('dataset').nth(1)).toContainText('开办费用')
})

test('what a file says, and what its plan is told of it, is how it is ranked', async ({ page }) => {
  await test.step('a table without a period asks for it, and is ranked in the period given', async () => {
    await openData(page)
    const panel = await chooseFiles(page, fileOf('周报.csv', '名称,开办企业用时（天）\n甲区,3\n乙区,2\n'))
    await expect(panel.getByTestId('plan-conclusion')).toContainText('请先补充')
    await expect(panel.getByTestId('plan-confirm')).toBeDisabled()
    await panel.getByTestId('need-period').fill('2026年第47周')
    await panel.getByTestId('need-apply').click()
    await expect(panel.getByTestId('plan-conclusion')).toContainText('将新增 2 格')
    await confirmPlan(page)
    await expect(page.getByRole('main')).toContainText('2026 年第 47 周')
  })

  await test.step('a published ranking in a file keeps its ranks, though some that it ranked are not listed (D8)', async () => {
    await openData(page)
    const given = worldBankFile({ China: '"","78","46"' })
    const ranks = given.buffer.toString().replaceAll('IC.REG.COST.PC.ZS', 'IC.BUS.EASE.XQ')
    await chooseFiles(page, fileOf('ranks.csv', ranks))
    await confirmPlan(page)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^中国列第 46 位/)
    await expect(page.getByTestId('ranking-source')).toContainText('名次为来源公布')
  })
})

test('a direction chosen in the plan orders the ranking', async ({ page }) => {
  await openData(page)
  const panel = await chooseFiles(page, worldBankFile())
  await panel.getByTestId('direction-IC.REG.COST.PC.ZS').selectOption('higher')
  await confirmPlan(page)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('中国列第 1 位')
})

test('an update shows old and new values, and the revision before can be brought back', async ({ page }) => {
  await openData(page)
  await chooseFiles(page, worldBankFile())
  await confirmPlan(page)
  await openData(page)
  const panel = await chooseFiles(page, worldBankFile({ China: '"0.4","1.1","1.5"' }))
  await expect(panel.getByTestId('cells-changed')).toContainText('1')
  await expect(panel.getByTestId('cells-unchanged')).toContainText('10')
  await expect(panel.getByTestId('plan-changes')).toContainText('1.4')
  await expect(panel.getByTestId('plan-changes')).toContainText('1.5')
  await confirmPlan(page)
  await openData(page)
  const dataset = page.getByTestId('dataset').nth(1)
  await dataset.getByTestId('revisions').locator('summary').click()
  await expect(dataset.getByTestId('revision')).toHaveCount(2)
  await dataset.getByTestId('undo-last').click()
  await page.getByTestId('confirm-yes').click()
  await expect(dataset.getByTestId('revision')).toHaveCount(3)
  await expect(dataset.getByTestId('revision').first()).toContainText('恢复到第 1 版')
  const again = await chooseFiles(page, worldBankFile())
  await expect(again.getByTestId('plan-conclusion')).toContainText('全部相同')
})

test('an import that is cancelled or undone leaves nothing behind', async ({ page }) => {
  await openData(page)
  const before = await storedCounts(page)
  for (const how of ['the cancel button', 'Escape'] as const)
    await test.step(`cancelled with ${how}`, async () => {
      await chooseFiles(page, worldBankFile())
      if (how === 'Escape') await page.keyboard.press('Escape')
      else await page.getByTestId('plan-cancel').click()
      await expect(page.getByTestId('import-panel')).toHaveCount(0)
      await expect.poll(() => storedCounts(page)).toEqual(before)
      await expect(page.getByTestId('dataset')).toHaveCount(1)
    })

  await test.step('cancelled after it was dropped anywhere on the page', async () => {
    const { name, buffer } = worldBankFile()
    const transfer = await page.evaluateHandle(
      ([name, text]) => {
        const data = new DataTransfer()
        data.items.add(new File([text!], name!, { type: 'text/csv' }))
        return data
      },
      [name, buffer.toString('utf8')],
    )
    await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer })
    await expect(page.getByTestId('drop-zone')).toBeVisible()
    await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
    await expect(page.getByTestId('drop-zone')).toHaveCount(0)
    await expect(page.getByTestId('plan-conclusion')).toContainText('新增')
    await page.getByTestId('plan-cancel').click()
    await expect(page.getByTestId('import-panel')).toHaveCount(0)
    await expect.poll(() => storedCounts(page)).toEqual(before)
  })

  await test.step('undone from the bar that reports it', async () => {
    await chooseFiles(page, worldBankFile())
    await confirmPlan(page)
    await page.getByTestId('import-undo').click()
    await expect(page.getByTestId('import-done')).toContainText('已撤销')
    await openData(page)
    await expect(page.getByTestId('dataset')).toHaveCount(1)
    expect(await storedCounts(page)).toMatchObject({
      datasets: before['datasets'],
      revisions: before['revisions'],
    })
  })
})

if (process.env['DUIBIAO_LONG'])
  test('an import is cancelled while it reads a large file', async ({ page }) => {
    await openData(page)
    const before = await storedCounts(page)
    const years = Array.from({ length: 60 }, (_, at) => 1960 + at)
    const row = (at: number) => `区县${at},${years.map((year) => (at * year) / 7).join(',')}`
    const lines = Array.from({ length: 12_000 }, (_, at) => row(at))
    const file = fileOf('大表.csv', [`名称,${years.join(',')}`, ...lines].join('\n'))
    await page.getByTestId('file-input').setInputFiles(file)
    await expect(page.getByTestId('import-progress')).toBeVisible()
    await page.getByTestId('plan-cancel').click()
    await expect(page.getByTestId('import-panel')).toHaveCount(0)
    await expect.poll(() => storedCounts(page)).toEqual(before)
  })

test('a tab closed in the middle of a plan leaves what was stored as it was', async ({ page, context }) => {
  await openData(page)
  const before = await storedCounts(page)
  const other = await context.newPage()
  await openData(other)
  await chooseFiles(other, worldBankFile())
  await other.close()
  await page.reload()
  await openData(page)
  await expect(page.getByTestId('dataset')).toHaveCount(1)
  expect(await storedCounts(page)).toMatchObject({
    datasets: before['datasets'],
    revisions: before['revisions'],
  })
})

test('of two tabs that import into one dataset the second is asked again, against what is there now', async ({
  page,
  context,
}) => {
  await openData(page)
  await chooseFiles(page, worldBankFile())
  await confirmPlan(page)
  await openData(page)
  const other = await context.newPage()
  await openData(other)
  await chooseFiles(page, worldBankFile({ China: '"0.4","1.1","2.5"' }))
  const second = await chooseFiles(other, worldBankFile({ China: '"0.4","1.1","3.5"' }))
  await confirmPlan(page)
  await other.getByTestId('plan-confirm').click()
  await expect(second.getByTestId('fault')).toContainText('刚在另一窗口更新')
  await expect(second.getByTestId('plan-changes')).toContainText('2.5')
  await confirmPlan(other)
  await openData(other)
  await other.getByTestId('dataset').nth(1).getByTestId('revisions').locator('summary').click()
  await expect(other.getByTestId('dataset').nth(1).getByTestId('revision')).toHaveCount(3)
})
