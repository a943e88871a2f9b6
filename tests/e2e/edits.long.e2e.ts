import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { violations } from './violations'

test.use({ testIdAttribute: 'data-test' })

const cell = (page: Page) => page.getByTestId('edit-input')

/** A block as a spreadsheet puts it on the clipboard. */
async function paste(page: Page, text: string): Promise<void> {
  await cell(page).evaluate((input, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

test('built-in data are copied first; values are typed and pasted, kept over a reload, published, marked and undone (D15)', async ({
  page,
}) => {
  await page.goto('./#/indicators')
  await page.getByTestId('edit-open').click()
  await expect(page.getByTestId('edit-why-not')).toContainText('内置数据不能修改')
  await page.getByTestId('edit-copy').click()
  await expect(page).toHaveURL(/d=/)
  await page.getByTestId('edit-open').click()

  // It opens at the focus and the shown period; what is typed over and what is pasted are one draft.
  await expect(cell(page)).toBeFocused()
  await expect(cell(page)).toHaveAccessibleName('中国，2020')
  await page.keyboard.type('80.5')
  await page.keyboard.press('Shift+Enter')
  await expect(cell(page)).toHaveAccessibleName('智利，2020')
  await page.keyboard.press('ArrowLeft')
  await paste(page, '"1,000.5"\t≤70\t9\r\n达标\t\r\n')
  await expect(page.getByTestId('edit-refused')).toContainText('中国，2019：“达标”')
  await expect(page.getByTestId('edit-refused')).toContainText('另有 1 格超出表格范围')
  await expect(page.getByTestId('draft-bar')).toContainText('3 处修改未发布')
  await page.keyboard.press('Control+z')
  await expect(page.getByTestId('draft-bar')).toContainText('1 处修改未发布')
  expect(await violations(page, { within: '[data-test=edit-panel]' })).toEqual([])

  await page.reload()
  await page.getByTestId('draft-publish').click()
  await expect(page.getByTestId('draft-list')).toContainText('77.93130000000001')
  await page.getByTestId('publish-reason').fill('核实后更正')
  await page.getByTestId('publish-yes').click()
  await expect(page.getByTestId('draft-published')).toContainText('第 2 版')

  await page.getByRole('link', { name: '排名', exact: true }).click()
  const china = page.locator('tr[data-code="CHN"]')
  await expect(china.getByTestId('edited')).toHaveAttribute('title', /^人工修改：核实后更正，/)
  await china.getByRole('button', { name: '80.5' }).click()
  const provenance = page.getByTestId('provenance')
  for (const fact of ['第 2 版', '第 1 版', '77.93130000000001', 'overall.csv', 'C375（第 375 行第 3 列）'])
    await expect(provenance).toContainText(fact)
  await page.getByTestId('provenance-edit').click()
  await expect(cell(page)).toHaveAccessibleName('中国，2020')
  await expect(cell(page)).toHaveValue('80.5')

  await page.getByTestId('draft-unpublish').click()
  await expect(cell(page)).toHaveValue('77.93130000000001')
})
