import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { violations } from './violations'

test.use({ testIdAttribute: 'data-test' })

async function expectClean(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await violations(page)).toEqual([])
  }
}

test.setTimeout(120_000)

test('a week is checked, published and corrected, and every page of it says so', async ({ page }) => {
  const headline = page.getByTestId('headline')
  const badge = page.getByTestId('period-badge')

  await test.step('it is a draft, which is not published unchecked', async () => {
    await page.goto('./#/rankings?d=weekly-example')
    await expect(page.getByTestId('ranking-table')).toBeVisible({ timeout: 30_000 })
    await page.goto('./#/overview?d=weekly-example&p=2026-W46')
    await expect(badge).toContainText('草稿')
    await page.getByTestId('to-period').click()
    await expect(headline).toHaveText('2026 年第 46 周：草稿，尚未核对')
    await page.getByTestId('publish').click()
    await expect(page.getByTestId('publish-refused')).toContainText('请先核对')
    await expect(page.getByTestId('period-warning')).toContainText('本期数据疑点')
    await expectClean(page)
  })

  await test.step('an objection is noted; what is checked is published, with its bulletin', async () => {
    await page.getByTestId('objection-by').fill('市气象局')
    await page.getByTestId('objection-text').fill('办件量口径与上期不一致')
    await page.getByTestId('objection-add').click()
    await expect(page.getByTestId('objection')).toContainText('待处理')
    await page.getByTestId('period-check-yes').click()
    await expect(headline).toContainText('已核对，尚未发布')
    await page.getByTestId('publish').click()
    await page.getByTestId('confirm-yes').click()
    await expect(headline).toHaveText('2026 年第 46 周：已发布，现行第 1 版')
    await expect(page.getByTestId('period-strip')).toContainText('结果与发布一致')
    await page.getByTestId('show-version').click()
    await expect(page.getByTestId('published-line')).toHaveCount(24)
    await page.getByText('通报全文').click()
    await expect(page.getByTestId('bulletin-paper')).toContainText('第46周')
  })

  await test.step('a correction says why; both versions stay', async () => {
    await page.getByTestId('correct').click()
    await page.getByTestId('publish').click()
    await expect(page.getByTestId('publish-refused')).toContainText('更正说明')
    await page.getByTestId('correction').fill('通报文字有误，更正。')
    await page.getByTestId('publish').click()
    await page.getByTestId('confirm-yes').click()
    await expect(page.getByTestId('period-version')).toHaveCount(2)
    await page.getByTestId('compare-version').click()
    await expect(page.getByTestId('differences').first()).toContainText('排名、得分和达标情况完全一致')
    await page.getByTestId('settle').click()
    await page.getByTestId('reason').fill('经核实，口径一致')
    await page.getByTestId('settle-yes').click()
    await expect(page.getByTestId('outcome')).toContainText('不采纳：经核实，口径一致')
    await expectClean(page)
    await page.goto('./#/overview?d=weekly-example&p=2026-W46')
    await expect(badge).toContainText('已更正')
  })
})
