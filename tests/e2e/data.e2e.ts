import { expect, test, testStarted } from './fixtures'
import { chooseFiles, confirmPlan, conflictingLine, fileOf, openData, worldBankFile } from './importFiles'
import { violations } from './violations'

test.use({ testIdAttribute: 'data-test' })

test('everything goes into one file and comes back from it after clearing', async ({ page }) => {
  await openData(page)
  await chooseFiles(page, worldBankFile())
  await page.getByTestId('plan-name').fill('带走的数据')
  await confirmPlan(page)
  await openData(page)
  const headline = await page.getByTestId('dataset').allInnerTexts()

  const downloading = page.waitForEvent('download')
  await page.getByTestId('backup-export').click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^对标备份-\d{4}-\d{2}-\d{2}\.zip$/)
  const path = await download.path()

  await page.getByTestId('clear-all').click()
  await expect(page.getByTestId('confirm-yes')).toBeDisabled()
  await page.getByTestId('confirm-word').fill('清除')
  await page.getByTestId('confirm-yes').click()
  await expect(page.getByTestId('clear-result')).toContainText('已清除')
  await expect(page.getByTestId('dataset')).toHaveCount(1)

  await page.getByTestId('backup-input').setInputFiles(path)
  await page.getByTestId('confirm-yes').click()
  await expect(page.getByTestId('backup-result')).toContainText('已恢复 2 个数据集')
  await expect(page.getByTestId('dataset')).toHaveCount(2)
  expect(await page.getByTestId('dataset').allInnerTexts()).toEqual(headline)
})

testStarted(
  'a file that is no backup is refused with a sentence, and the datasets stay',
  async ({ page }) => {
    await openData(page)
    await page.getByTestId('backup-input').setInputFiles(fileOf('照片.zip', 'no zip at all'))
    await page.getByTestId('confirm-yes').click()
    await expect(page.getByTestId('fault')).toContainText('不是对标的备份文件')
    await expect(page.getByTestId('dataset')).toHaveCount(1)
  },
)

test('the built-in dataset is removed, stays away after a reload, and is brought back; another is loaded', async ({
  page,
}) => {
  await openData(page)
  await page.getByTestId('dataset-remove').click()
  await page.getByTestId('confirm-yes').click()
  await expect(page.getByTestId('headline')).toHaveText('本机还没有数据')
  await page.reload()
  await expect(page.getByTestId('builtin-offer')).toContainText('营商环境报告')
  await expect(page.getByTestId('dataset')).toHaveCount(0)
  await page.getByTestId('bring-back').first().click()
  await expect(page.getByTestId('dataset')).toHaveCount(1)
  await expect(page.getByTestId('builtin-offer')).not.toContainText('营商环境报告')

  await page.getByTestId('bring-back').first().click()
  await expect(page.getByTestId('dataset')).toHaveCount(2)
  await expect(page.getByTestId('builtin-offer')).not.toContainText('B-READY')
  const second = page.getByTestId('dataset').nth(1)
  await expect(second).toContainText('不公布总分和排名')
  await second.getByRole('link', { name: '打开排名' }).click()
  await expect(page.getByTestId('ranking-table')).toContainText('匈牙利')
})

test('a dataset is renamed and deleted', async ({ page }) => {
  await openData(page)
  await chooseFiles(page, worldBankFile())
  await confirmPlan(page)
  await openData(page)
  const dataset = page.getByTestId('dataset').nth(1)
  await dataset.getByTestId('dataset-rename').click()
  await dataset.getByTestId('dataset-name').fill('另一个名字')
  await page.keyboard.press('Enter')
  await expect(dataset.getByRole('heading')).toHaveText('另一个名字')
  await dataset.getByTestId('dataset-remove').click()
  await page.getByTestId('confirm-yes').click()
  await expect(page.getByTestId('dataset-removed')).toContainText('另一个名字')
  await expect(page.getByTestId('dataset')).toHaveCount(1)
})

testStarted('the browser’s answer about keeping the data is said in words', async ({ page }) => {
  await openData(page)
  await page.getByTestId('persist').click()
  await expect(page.getByTestId('persist-result')).toContainText('浏览器')
})

const themes: readonly ('light' | 'dark')[] = process.env['DUIBIAO_LONG'] ? ['light', 'dark'] : ['dark']
for (const colorScheme of themes) {
  test(`axe finds nothing on the Data page and in the plan, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await openData(page)
    await page.getByTestId('revisions').locator('summary').click()
    await expect(page.getByTestId('revision')).toHaveCount(1)
    expect(await violations(page)).toEqual([])
    await chooseFiles(
      page,
      worldBankFile({ China: '"0.4","abc","1.4"' }, conflictingLine),
      fileOf('空.csv', ''),
    )
    expect(await violations(page)).toEqual([])
    await confirmPlan(page)
    expect(await violations(page, { within: '[data-test=import-done]' })).toEqual([])
  })
}

testStarted('a dialog is opened and left by keyboard, and gives the focus back', async ({ page }) => {
  await openData(page)
  await page.getByTestId('clear-all').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('confirm-word')).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByTestId('confirm-word')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('clear-all')).toBeFocused()
})
