import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, keepExampleAway, test, watchContext } from './fixtures'

test.use({ testIdAttribute: 'data-test', hasExample: true })

const headline = (page: Page) => page.getByTestId('headline')

test('a pack of the weekly example, opened by its address in a fresh profile, shows the same figures, works them out again and opens without its server', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto('./#/rankings?d=weekly-example')
  await expect(page.getByTestId('ranking-table')).toBeVisible({ timeout: 30_000 })
  await page.goto('./#/overview?d=weekly-example')
  await expect(page.getByTestId('lead')).toBeVisible()
  const said = (from: Page) => Promise.all([headline(from).innerText(), from.getByTestId('lead').innerText()])
  const seen = await said(page)
  await page.goto('./#/share?d=weekly-example')
  // What is withheld is in no score: nothing is, for all to be the same.
  await page.getByRole('checkbox').uncheck()
  await page.getByTestId('pack-make').click()
  const downloading = page.waitForEvent('download')
  await expect(page.getByRole('dialog')).toContainText('严禁分享涉密信息')
  await page.getByTestId('confirm-yes').click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/\.duibiao$/)
  const body = readFileSync(await download.path())
  const fingerprint = /校验码：([0-9a-f ]{19})/.exec(await page.getByTestId('pack-made').innerText())![1]!

  const fresh = await browser.newContext({ baseURL: baseURL! })
  const complaints = watchContext(fresh, new URL(baseURL!).origin)
  await keepExampleAway(fresh)
  let isServed = true
  await fresh.route('**/packs/week.duibiao', (route) =>
    isServed ? route.fulfill({ body, headers: { ETag: '"w47"' } }) : route.fulfill({ status: 304 }),
  )
  const other = await fresh.newPage()
  await test.step('the same figures', async () => {
    await other.goto('./?pack=packs/week.duibiao')
    await expect(headline(other)).toContainText('复算一致', { timeout: 30_000 })
    await expect(other.getByTestId('pack-fingerprint')).toHaveText(fingerprint)
    await other.getByTestId('pack-to-overview').click()
    await expect(other.getByTestId('lead')).toBeVisible()
    await expect(other.getByTestId('pack-bar')).toContainText('只读分享包')
    expect(await said(other)).toEqual(seen)
  })
  await test.step('again, without fetching it', async () => {
    isServed = false
    await other.goto('./?pack=packs/week.duibiao')
    await expect(headline(other)).toContainText('复算一致', { timeout: 30_000 })
  })
  expect(complaints).toEqual([])
  await fresh.close()
})
