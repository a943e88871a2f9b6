import { expect, test } from './fixtures'

test.use({ testIdAttribute: 'data-test' })

test('a link to other data that are not loaded yet is followed from a scorecard, and the app goes on', async ({
  page,
}) => {
  await page.goto('./#/scorecards?d=weekly-example')
  const headline = page.getByRole('heading', { level: 1 })
  await expect(headline).toHaveText('市自然资源局得分 11.29 分，列市直部门第 14 位（第三方阵）', {
    timeout: 30_000,
  })
  const lead = page.locator('h1 + .lead')
  await expect(lead).toContainText('市直部门参与排名 14 个；全部 24 个参评对象中列第 24 位。')
  await expect(page.getByTestId('period-badge')).toContainText('草稿')

  await page.goto('./#/scorecards?d=doing-business&f=CHN')
  await expect(headline).toContainText('中国得分 77.9 分，公布名次第 31 位', { timeout: 30_000 })
  await expect(page.getByTestId('scorecard')).toContainText('公布名次上升 15 位')
  // What the source published is no draft of this office.
  await expect(page.getByTestId('period-strip')).toBeVisible()
  await expect(page.getByTestId('period-badge')).toHaveCount(0)
})
