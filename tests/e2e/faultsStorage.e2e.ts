import { readFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { chooseFiles, confirmPlan, fileOf, openData, storedCounts, worldBankFile } from './importFiles'
import { largeFile } from './largeFile'
import { storedState } from './storedState'

test.use({ testIdAttribute: 'data-test' })

async function setQuota(page: Page, origin: string, quotaSize?: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const size = quotaSize === undefined ? {} : { quotaSize }
  await session.send('Storage.overrideQuotaForOrigin', { origin, ...size })
}

test('a disk that fills up during an import is said so, what was stored is whole, and with room it goes through', async ({
  page,
  baseURL,
}) => {
  const { origin } = new URL(baseURL!)
  // Before anything is stored, for Chromium remembers for a while how much room there is. The built-in data has
  // room in it, and the 32 panels that are written at once have not.
  await setQuota(page, origin, 6_000_000)
  await openData(page)
  await chooseFiles(page, worldBankFile())
  await confirmPlan(page)
  await openData(page)
  const before = await storedState(page)
  await page
    .getByTestId('file-input')
    .setInputFiles(largeFile(34, 1, { entities: 400, years: 60, decimals: 12 }))
  const panel = page.getByTestId('import-panel')
  await expect(panel.getByTestId('fault')).toContainText('浏览器存储空间不足', { timeout: 20_000 })
  await panel.getByTestId('plan-cancel').click()
  await expect
    .poll(() => storedState(page))
    .toMatchObject({ problems: [], digests: before.digests, heads: before.heads })

  await setQuota(page, origin)
  await chooseFiles(page, largeFile(20, 1))
  await confirmPlan(page)
  expect((await storedState(page)).problems).toEqual([])
})

test('storage cleared under a running page is said so, and a reload begins anew', async ({ page }) => {
  await openData(page)
  await chooseFiles(page, worldBankFile())
  await confirmPlan(page)
  await expect(page.getByTestId('ranking-table')).toBeVisible()
  const session = await page.context().newCDPSession(page)
  const { origin } = new URL(page.url())
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  await expect(page.getByRole('heading', { level: 1 })).toContainText('请重新载入页面')
  await expect(page.getByTestId('ranking-table')).toHaveCount(0)
  await page.getByRole('button', { name: '重新载入' }).click()
  await openData(page)
  await expect(page.getByTestId('dataset')).toHaveCount(1)
})

test('storage cleared while a plan waits for its answer publishes nothing half', async ({ page }) => {
  await openData(page)
  await chooseFiles(page, worldBankFile())
  const session = await page.context().newCDPSession(page)
  const { origin } = new URL(page.url())
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  await expect(page.getByRole('heading', { level: 1 })).toContainText('请重新载入页面')
  await page.getByTestId('plan-confirm').click()
  await expect(page.getByTestId('import-panel').getByTestId('fault')).toBeVisible()
  await page.reload()
  await openData(page)
  await expect(page.getByTestId('dataset')).toHaveCount(1)
  expect((await storedState(page)).problems).toEqual([])
})

const privateModes: readonly [what: string, take: () => void][] = [
  [
    'refuses the database',
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('denied', 'SecurityError')
      }
    },
  ],
  [
    'has no database at all',
    () => Object.defineProperty(window, 'indexedDB', { value: undefined, configurable: true }),
  ],
]

for (const [what, take] of privateModes) {
  test(`a private window that ${what} is answered with a sentence on every page`, async ({ page }) => {
    await page.addInitScript(take)
    for (const name of ['rankings', 'indicators', 'data']) {
      await page.goto(`./#/${name}`)
      await expect(page.getByRole('heading', { level: 1 })).toContainText('浏览器不允许本页保存数据')
    }
  })
}

/** Another tab with a later version of the program: its database has a higher number. */
function openNewer(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('duibiao', 990)
        request.onsuccess = () => {
          request.result.close()
          resolve()
        }
        request.onerror = () => reject(request.error ?? new Error('no reason given'))
      }),
  )
}

test('an old tab beside a newer one gives way, says so, and overwrites nothing afterwards', async ({
  page,
  context,
}) => {
  await openData(page)
  await chooseFiles(page, worldBankFile())
  await context.route('**/blank', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,">' }),
  )
  const newer = await context.newPage()
  await newer.goto('./blank')
  await openNewer(newer)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('请重新载入页面')
  const before = await storedCounts(newer)
  await page.getByTestId('plan-confirm').click()
  await expect(page.getByTestId('import-panel').getByTestId('fault')).toContainText('更新版本')
  expect(await storedCounts(newer)).toEqual(before)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('更新版本的对标写入')
  expect(await storedCounts(newer)).toEqual(before)
})

async function exportedBackup(page: Page): Promise<Buffer> {
  const downloading = page.waitForEvent('download')
  await page.getByTestId('backup-export').click()
  return readFileSync(await (await downloading).path())
}

function withNewerManifest(backup: Buffer): Buffer {
  const entries = unzipSync(backup)
  const name = Object.keys(entries).find((entry) => entry.startsWith('manifest'))!
  const manifest = JSON.parse(strFromU8(entries[name]!)) as { version: number }
  entries[name] = strToU8(JSON.stringify({ ...manifest, version: manifest.version + 1 }))
  return Buffer.from(zipSync(entries, { level: 0 }))
}

const badBackups: readonly [what: string, spoil: (backup: Buffer) => Buffer, sentence: string][] = [
  ['truncated', (backup) => backup.subarray(0, Math.floor(backup.length * 0.6)), '备份文件不完整'],
  ['foreign', () => Buffer.from(zipSync({ 'photo.jpg': strToU8('no backup') })), '不是对标的备份文件'],
  ['newer', withNewerManifest, '更新版本的对标生成'],
]

test('restoring a spoiled backup is refused with a sentence, and everything stays', async ({ page }) => {
  await openData(page)
  await chooseFiles(page, worldBankFile())
  await confirmPlan(page)
  await openData(page)
  const backup = await exportedBackup(page)
  const before = await storedState(page)
  for (const [what, spoil, sentence] of badBackups)
    await test.step(what, async () => {
      await page.getByTestId('backup-input').setInputFiles(fileOf('备份.zip', spoil(backup)))
      await page.getByTestId('confirm-yes').click()
      await expect(page.getByTestId('fault')).toContainText(sentence)
      await expect
        .poll(() => storedState(page))
        .toMatchObject({ problems: [], heads: before.heads, digests: before.digests })
      await expect(page.getByTestId('dataset')).toHaveCount(2)
    })
})
