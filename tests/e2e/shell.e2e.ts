import { expect, test, testStarted } from './fixtures'
import { violations } from './violations'

test.use({ testIdAttribute: 'data-test' })

const pages = ['rankings', 'gaps', 'scorecards', 'indicators', 'schemes', 'data'] as const
/** Those that are ready once a chart is. */
const drawn: ReadonlySet<string> = new Set(['rankings', 'scorecards', 'indicators'])

/** What is narrow and dark is looked at each time, all four in the long run. */
const widths: Readonly<Record<'light' | 'dark', readonly number[]>> = process.env['DUIBIAO_LONG']
  ? { light: [1440, 390], dark: [1440, 390] }
  : { light: [], dark: [390] }
/** Rows of a table are alike: the first ones stand for all. */
const laterRows = 'tbody tr:nth-child(n + 12)'

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of widths[colorScheme]) {
    testStarted(
      `axe finds nothing on any page in ${colorScheme} at ${width} pixels, and none is wider than the screen`,
      async ({ page }) => {
        test.setTimeout(120_000)
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme })
        for (const name of pages)
          await test.step(name, async () => {
            await page.goto(`./#/${name}`)
            await expect(page).toHaveURL(new RegExp(`#/${name}`))
            await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
            if (drawn.has(name)) await expect(page.locator('canvas').first()).toBeVisible()
            const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
            expect(wider).toBeLessThanOrEqual(0)
            // Looked at again while the page before it is still going: what is wrong for good stays wrong.
            await expect(async () => {
              expect(await violations(page, { without: laterRows })).toEqual([])
            }).toPass({ timeout: 30_000 })
          })
      },
    )
  }
}

testStarted('English is complete and remembered', async ({ page }) => {
  await page.goto('./')
  await page.getByLabel('语言').selectOption('en')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'China ranks 31, up 15 on the published rank of 2019',
  )
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('China ranks 31')
  for (const name of pages) {
    await page.goto(`./#/${name}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const chinese = await page.locator('main').evaluate((main) =>
      [...main.querySelectorAll('*')]
        .flatMap((element) => [...element.childNodes])
        .filter((node) => node.nodeType === Node.TEXT_NODE && /\p{Script=Han}/u.test(node.textContent ?? ''))
        .map((node) => node.textContent),
    )
    expect(chinese).toEqual([])
  }
})

testStarted('the colours can be chosen and are remembered', async ({ page }) => {
  await page.goto('./')
  await page.getByLabel('配色').selectOption('dark')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

testStarted('a link to what is not on this machine says so and leads back', async ({ page }) => {
  await page.goto('./#/rankings?d=elsewhere&i=X')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('不在本机')
  await page.getByRole('link', { name: '回到排名' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('中国列第 31 位')
})

testStarted('the back button returns to the indicator before', async ({ page }) => {
  await page.goto('./#/rankings?i=DB.SB')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('中国列第 27 位')
  await page.getByTestId('indicator-pick').click()
  await page.getByRole('option', { name: '营商便利度得分（DB17–20 方法）' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('中国列第 31 位')
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('中国列第 27 位')
})

testStarted(
  'everything on the first page is reached by keyboard, beginning with a way past the navigation',
  async ({ page }) => {
    await page.goto('./')
    await expect(page.getByTestId('ranking-table')).toBeVisible()
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main')).toBeFocused()
  },
)
