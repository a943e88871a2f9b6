import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test, watchContext } from './fixtures'

test.use({ testIdAttribute: 'data-test' })

/** Whatever writes to a dataset of one's own. */
const writing = [
  ...['edit-open', 'derived-open', 'gap-task', 'template-edit', 'ledger-add', 'ledger-file'],
  ...[
    'scheme-copy',
    'scheme-save',
    'scheme-remove',
    'scheme-file',
    'targets-new',
    'targets-file',
    'targets-save',
  ],
  ...['period-check-yes', 'publish', 'correct', 'objection-add'],
]

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
  await test.step('again, where its server has something else there, and where it is gone', async () => {
    await fresh.route('**/packs/week.duibiao', (route) => route.fulfill({ body: '<html></html>' }))
    await other.goto('./?pack=packs/week.duibiao')
    await expect(other.getByTestId('pack-kept')).toContainText('不是对标的分享包', { timeout: 30_000 })
    await expect(headline(other)).toContainText('复算一致')
    await fresh.route('**/packs/week.duibiao', (route) => route.fulfill({ status: 404, body: '' }))
    await other.goto('./?pack=packs/week.duibiao')
    await expect(other.getByTestId('pack-kept')).toContainText('所示为此前从该地址取得的分享包', {
      timeout: 30_000,
    })
    await expect(headline(other)).toContainText('复算一致')
  })
  await test.step('nothing on its pages would change it', async () => {
    const query = new URL(other.url()).hash.replace(/^[^?]*/, '')
    for (const name of [
      'overview',
      'gaps',
      'indicators',
      'schemes',
      'targets',
      'ledger',
      'period',
      'bulletin',
    ]) {
      await other.goto(`./#/${name}${query}`)
      await expect(other.getByTestId('pack-bar')).toBeVisible()
      await expect(other.locator('main h1').first()).toBeVisible()
      for (const id of writing) await expect(other.getByTestId(id), `${name}: ${id}`).toHaveCount(0)
    }
  })
  expect(complaints.filter((one) => !one.includes('404'))).toEqual([])
  await fresh.close()
})
