import { readFileSync } from 'node:fs'
import type { Download, Page } from '@playwright/test'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { elementsOf, readXml, wordsOf } from '../helpers/readXml'
import { expect, test } from './fixtures'

test.use({ testIdAttribute: 'data-test' })

async function linesOf(download: Download): Promise<{ lines: string[]; parts: Record<string, Uint8Array> }> {
  const parts = unzipSync(readFileSync(await download.path()))
  const body = readXml(strFromU8(parts['word/document.xml']!))
  return { lines: elementsOf(body, 'w:p').map(wordsOf), parts }
}

function downloaded(page: Page, act: () => Promise<void>): Promise<Download> {
  return Promise.all([page.waitForEvent('download'), act()]).then(([download]) => download)
}

/** The same file with other words in its body: a letterhead as an office might make it. */
function letterhead(parts: Record<string, Uint8Array>): Buffer {
  const lines = ['云岭市文件', '{{标题}}', '{{正文}}', '{{签发人}}']
  const body = lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('')
  const xml = strFromU8(parts['word/document.xml']!).replace(
    /<w:body>.*<\/w:body>/s,
    () => `<w:body>${body}</w:body>`,
  )
  return Buffer.from(zipSync({ ...parts, 'word/document.xml': strToU8(xml) }))
}

test('a bulletin is written as .docx with the words of its page, fills the office’s own template, and gives its tables as a workbook', async ({
  page,
}) => {
  await page.goto('./')
  await page.getByLabel('数据集').selectOption({ label: '示例市政务服务周报' })
  await page.getByRole('navigation').getByRole('link', { name: '通报' }).click()
  const paper = page.getByTestId('bulletin-paper')
  await expect(paper.locator('h3').first()).toContainText('一、')

  const { lines, parts } = await test.step('the official layout', async () => {
    const docx = await downloaded(page, () => page.getByTestId('bulletin-docx').click())
    if (process.env['DUIBIAO_KEEP']) await docx.saveAs(process.env['DUIBIAO_KEEP'])
    expect(docx.suggestedFilename()).toMatch(/通报.*\.docx$/)
    const written = await linesOf(docx)
    for (const text of await paper.locator('p.body:not(:has(.hint))').allInnerTexts())
      if (text.trim() !== '') expect(written.lines).toContain(text.replace(/\s+/g, ''))
    expect(written.lines).toEqual(expect.arrayContaining(['附件1']))
    return written
  })
  expect(lines.length).toBeGreaterThan(20)

  await test.step('an office’s own template', async () => {
    const docx = await downloaded(page, () =>
      page
        .getByTestId('letterhead-file')
        .setInputFiles({ name: '红头.docx', mimeType: '', buffer: letterhead(parts) }),
    )
    const filled = await linesOf(docx)
    expect(filled.lines[0]).toBe('云岭市文件')
    expect(filled.lines).toContain(lines.find((line) => line.startsWith('一、'))!)
    await expect(page.getByTestId('letterhead-said')).toContainText('{{签发人}}')
    await expect(page.getByTestId('letterhead-said')).toContainText('{{附表}}')
    await page.reload()
    await expect(page.getByTestId('bulletin-letterhead')).toBeVisible()
  })

  await test.step('the annex', async () => {
    const book = await downloaded(page, () => page.getByRole('button', { name: '下载附表' }).click())
    const sheets = unzipSync(readFileSync(await book.path()))
    expect(
      Object.keys(sheets).filter((name) => name.startsWith('xl/worksheets/sheet')).length,
    ).toBeGreaterThan(1)
  })
})
