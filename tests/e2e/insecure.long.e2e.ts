import { expect } from './fixtures'
import { chooseFiles, confirmPlan, fileOf, openData, worldBankFile } from './importFiles'
import { test } from './serveBuilt'

const host = 'office.test'

test.use({
  testIdAttribute: 'data-test',
  serviceWorkers: 'allow',
  servedHost: host,
  launchOptions: [
    ({}, use, { project }) => {
      const { args = [], ...others } = project.use.launchOptions ?? {}
      return use({ ...others, args: [...args, `--host-resolver-rules=MAP ${host} 127.0.0.1`] })
    },
    { scope: 'worker' },
  ],
})
test.setTimeout(120_000)

test('on plain http, where browsers withhold much, files are imported, ranked, published, copied and exported', async ({
  page,
}) => {
  await page.goto('./')
  expect(
    await page.evaluate(() => [
      isSecureContext,
      ...['serviceWorker', 'clipboard', 'locks', 'storage', 'wakeLock'].filter((name) => name in navigator),
      'subtle' in crypto,
      'randomUUID' in crypto,
    ]),
  ).toEqual([false, false, false])

  await test.step('import and rank', async () => {
    await openData(page)
    await page.getByTestId('persist').click()
    await expect(page.getByTestId('persist-result')).toContainText('备份')
    await chooseFiles(page, worldBankFile())
    await confirmPlan(page)
    await expect(page.getByRole('main')).toContainText('新西兰')
    await page.reload()
    await expect(page.getByRole('main')).toContainText('新西兰')
  })

  await test.step('copy', async () => {
    const sheet = (week: number, lines: string) =>
      `政务服务周报表（2026年第${week}周）\n单位,受理量\n${lines}`
    await openData(page)
    await chooseFiles(page, fileOf('46.csv', sheet(46, '甲局,3\n乙局,2\n丙局,4\n')))
    await confirmPlan(page)
    await page.getByTestId('import-dismiss').click()
    await openData(page)
    const files = ['甲局', '乙局'].map((unit) => fileOf(`${unit}.csv`, sheet(47, `${unit},5\n`)))
    const panel = await chooseFiles(page, ...files)
    await panel.getByTestId('returns-copy').click()
    await expect(panel.getByTestId('returns-missing')).toContainText('已复制')
    // Chromium has one clipboard for all of its pages.
    await page.evaluate(() => {
      const field = document.createElement('textarea')
      document.querySelector('dialog[open]')!.append(field)
      field.focus()
    })
    await page.keyboard.press('Control+V')
    await expect(page.locator('dialog[open] > textarea')).toHaveValue('丙局')
    await panel.getByTestId('plan-cancel').click()
  })

  await test.step('check and publish', async () => {
    await page.goto('./#/rankings')
    await page.getByLabel('数据集').selectOption({ label: '示例市政务服务周报' })
    await page.goto('./#/overview?d=weekly-example&p=2026-W46')
    await page.getByTestId('to-period').click()
    await page.getByTestId('period-check-yes').click()
    await page.getByTestId('publish').click()
    await page.getByTestId('confirm-yes').click()
    await expect(page.getByTestId('headline')).toContainText('已发布，现行第 1 版')
  })

  await test.step('export', async () => {
    await page.goto('./#/bulletin?d=weekly-example&p=2026-W46')
    const [docx] = await Promise.all([
      page.waitForEvent('download'),
      page.getByTestId('bulletin-docx').click(),
    ])
    expect(docx.suggestedFilename()).toMatch(/\.docx$/)
    await page.goto('./#/share?d=weekly-example')
    await page.getByTestId('pack-make').click()
    const [pack] = await Promise.all([page.waitForEvent('download'), page.getByTestId('confirm-yes').click()])
    expect(pack.suggestedFilename()).toMatch(/\.duibiao$/)
  })
  await expect(page.getByTestId('update-bar')).toHaveCount(0)
})
