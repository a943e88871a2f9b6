import { expect, test } from './fixtures'
import { violations } from './violations'
import { chooseFiles, confirmPlan, fileOf, openData } from './importFiles'

test.use({ testIdAttribute: 'data-test' })

/** Who leads stands over what is measured, and is easily taken for it. */
const sheet = `2026年第47周县区情况
对接,政数局,市场局
县区,一网通办,好差评
A县,92,88
B县,90,85
C县,91,80
D县,93,70
`

test('a sheet whose header is found wrong is corrected by keys, and imports right (D14)', async ({
  page,
}) => {
  await openData(page)
  const panel = await chooseFiles(page, fileOf('县区.csv', sheet))
  await panel.getByTestId('parts').locator('summary').click()
  const grid = panel.getByTestId('parts-grid')
  await grid.focus()
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
    await expect(panel.locator('[inert]')).toHaveCount(0)
    await expect(grid).toBeFocused()
  }
  await press('ArrowDown', 'a')
  await press('ArrowDown', 'h')
  await press('ArrowDown', 'e')
  await press('ArrowRight', 'Shift+ArrowRight', 'v')
  await expect(panel.getByTestId('parts-facts')).toContainText('A县 · 一网通办 92')
  await expect(panel.getByTestId('plan-periods')).toContainText('2026 年第 47 周（据标题）')
  await expect(panel.getByTestId('plan-conclusion')).toContainText('将新增 8 格')
  expect(await violations(page, { within: '[data-test=parts]' })).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await violations(page, { within: '[data-test=parts]' })).toEqual([])
  await confirmPlan(page)
  await expect(page.getByRole('main')).toContainText('2026 年第 47 周')
  await expect(page.getByRole('main')).toContainText('一网通办')
})
