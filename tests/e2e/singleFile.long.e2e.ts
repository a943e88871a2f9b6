import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { test as base, expect } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { elementsOf, readXml, wordsOf } from '../helpers/readXml'
import { chooseFiles, confirmPlan, worldBankFile } from './importFiles'

const folder = mkdtempSync(join(tmpdir(), 'duibiao-single-'))
const given = process.env['DUIBIAO_SINGLE']
const file = given ?? join(folder, 'duibiao.html')
const address = pathToFileURL(file).href

const test = base.extend<{ quiet: void }>({
  quiet: [
    async ({ context }, use) => {
      const complaints: string[] = []
      context.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
      })
      context.on('weberror', (error) => complaints.push(error.error().message))
      context.on('request', (request) => {
        const url = request.url()
        if (!url.startsWith(address) && !/^(blob|data):/.test(url)) complaints.push(url)
      })
      await use()
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
})
test.use({ testIdAttribute: 'data-test', serviceWorkers: 'allow' })
test.setTimeout(180_000)

test.beforeAll(() => {
  if (given) return
  const build = ['build', '--mode', 'single', '--outDir', folder, '--logLevel', 'warn']
  execFileSync(process.execPath, [join('node_modules', 'vite', 'bin', 'vite.js'), ...build], {
    timeout: 150_000,
  })
})
test.afterAll(() => rmSync(folder, { recursive: true }))

test('the single file works from a disk: its data are there, a file is imported and kept, a bulletin is written', async ({
  page,
}) => {
  await page.goto(address)
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toContainText('中国列第 31 位', { timeout: 30_000 })

  await test.step('import, and open it again', async () => {
    await page.getByRole('navigation').getByRole('link', { name: '数据', exact: true }).click()
    await chooseFiles(page, worldBankFile())
    await confirmPlan(page)
    await expect(page.getByRole('main')).toContainText('新西兰')
    await page.reload()
    await expect(page.getByRole('main')).toContainText('新西兰')
    await page.goto('about:blank')
    await page.goto(`${address}#/data`)
    await expect(page.getByTestId('dataset')).toHaveCount(2)
    await page.getByRole('navigation').getByRole('link', { name: '排名' }).click()
  })

  await test.step('a bulletin as .docx', async () => {
    await page.getByLabel('数据集').selectOption({ label: '示例市政务服务周报' })
    await page.getByRole('navigation').getByRole('link', { name: '通报' }).click()
    await expect(page.getByTestId('bulletin-paper')).toContainText('第46周', { timeout: 30_000 })
    const [docx] = await Promise.all([
      page.waitForEvent('download'),
      page.getByTestId('bulletin-docx').click(),
    ])
    const parts = unzipSync(readFileSync(await docx.path()))
    const lines = elementsOf(readXml(strFromU8(parts['word/document.xml']!)), 'w:p').map(wordsOf)
    expect(lines.join('\n')).toContain('第46周')
  })

  await test.step('a chart as a picture', async () => {
    await page.getByRole('navigation').getByRole('link', { name: '排名' }).click()
    const menu = page.locator('details', { hasText: 'PNG' }).first()
    await menu.locator('summary').click()
    const [png] = await Promise.all([
      page.waitForEvent('download'),
      menu.getByRole('button', { name: /PNG/ }).click(),
    ])
    expect(
      readFileSync(await png.path())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG')
  })
})
