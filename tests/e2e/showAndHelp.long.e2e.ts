import { expect, test } from './fixtures'
import { violations } from './violations'

test.use({ testIdAttribute: 'data-test' })

test('a period is shown to a room by keys, remote and timer; each page explains itself, and keys lead on', async ({
  page,
}) => {
  const kind = () => page.getByTestId('slide').getAttribute('data-kind')
  await page.goto('./#/rankings')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('中国列第 31 位')

  await test.step('help stands beside the page and gives the focus back', async () => {
    const ask = page.getByTestId('help')
    await ask.click()
    const panel = page.getByTestId('help-panel')
    await expect(panel).toContainText('这一页：排名')
    await expect(panel.getByTestId('help-rule').first()).toContainText('S4')
    expect(await violations(page, { within: '[data-test="help-panel"]' })).toEqual([])
    await page.keyboard.press('Escape')
    await expect(panel).toBeHidden()
    await expect(ask).toBeFocused()
  })

  await test.step('the tour points at five things, can be left, and is not offered twice', async () => {
    await page.keyboard.press('?')
    await page.getByTestId('tour-start').click()
    const tour = page.getByTestId('tour')
    for (const at of [1, 2, 3, 4, 5]) {
      await expect(tour).toContainText(`${at}/5`)
      await page.getByTestId('tour-next').click()
    }
    await expect(tour).toBeHidden()
    await page.keyboard.press('?')
    await expect(page.getByTestId('help-panel')).toBeVisible()
    await expect(page.getByTestId('tour-start')).toHaveCount(0)
    await page.keyboard.press('Escape')
  })

  await test.step('keys are the field’s while one types', async () => {
    await page.keyboard.press('/')
    const field = page.locator('main input[type="search"]').first()
    await expect(field).toBeFocused()
    await page.keyboard.type('gd?')
    await expect(field).toHaveValue('gd?')
    await field.blur()
  })

  await test.step('g and h lead to the glossary, where pinyin finds', async () => {
    await page.keyboard.type('gh')
    await expect(page.getByTestId('headline')).toHaveText('帮助')
    await page.getByTestId('term-search').fill('xsjd')
    await expect(page.getByTestId('term')).toHaveCount(1)
    await expect(page.getByTestId('term')).toContainText('序时进度')
  })

  await test.step('a phone has four pages at its bottom, and a sheet with the others', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    const menu = page.getByRole('navigation', { name: '页面' })
    await expect(menu.getByRole('link')).toHaveText(['总览', '排名', '差距', '通报'])
    const more = page.getByTestId('more-pages')
    const sheet = page.getByTestId('more-sheet')
    await more.press('Enter')
    await expect(sheet).toBeVisible()
    expect(await violations(page, { within: '[data-test="more-sheet"]' })).toEqual([])
    await page.keyboard.press('Escape')
    await expect(sheet).toBeHidden()
    await expect(more).toBeFocused()
    await more.click()
    await sheet.getByRole('link', { name: '数据质量' }).click()
    await expect(sheet).toBeHidden()
    await expect(page).toHaveURL(/#\/quality/)
    await expect(more).toHaveClass(/on/)
    await page.setViewportSize({ width: 1440, height: 900 })
    await expect(more).toBeHidden()
    await expect(menu.getByRole('link')).toHaveCount(10)
  })

  await test.step('the presentation turns by itself and by hand', async () => {
    await page.clock.install()
    await page.goto('./#/present')
    const dots = page.getByTestId('present-dot')
    await expect(dots).toHaveCount(4)
    await expect(page.locator('nav')).toHaveCount(0)
    expect(await kind()).toBe('conclusion')
    await page.clock.runFor(20_500)
    await expect.poll(kind).toBe('ranking')
    await page.keyboard.press('PageUp')
    await page.clock.runFor(1000)
    await expect.poll(kind).toBe('conclusion')
    await page.keyboard.press('End')
    await page.clock.runFor(1000)
    await expect.poll(kind).toBe('moves')
    await expect(page.getByTestId('slide')).toContainText('沙特阿拉伯')
    await page.keyboard.press('b')
    await expect(page.getByTestId('present-black')).toBeVisible()
    await page.clock.runFor(120_000)
    await page.keyboard.press('b')
    expect(await kind()).toBe('moves')
    const sizes = await page.evaluate(() => {
      const { scrollHeight, scrollWidth } = document.documentElement
      return [scrollHeight <= innerHeight, scrollWidth <= innerWidth]
    })
    expect(sizes).toEqual([true, true])
    expect(await violations(page, { within: '[data-test="present"]' })).toEqual([])
    await page.keyboard.press('Escape')
    await expect(page.locator('nav')).toBeVisible()
  })
})
