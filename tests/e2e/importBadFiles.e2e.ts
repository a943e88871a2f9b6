import { expect, test } from './fixtures'
import { chooseFiles, fileOf, openData, storedCounts, worldBankFile, type GivenFile } from './importFiles'

test.use({ testIdAttribute: 'data-test' })

const table = '国家,2019,2020\n中国,1,2\n新西兰,3,4\n'

/** Each with the sentences it must be answered with: file, row and column where there are any. */
const refused: readonly [what: string, file: GivenFile, sentences: readonly string[]][] = [
  ['an empty file', fileOf('空.csv', ''), ['《空.csv》', '文件是空的']],
  ['a header only', fileOf('表头.csv', '国家,2019,2020\n'), ['《表头.csv》', '没有数据行']],
  ['one column', fileOf('一列.csv', '国家\n中国\n新西兰\n'), ['《一列.csv》', '只有一列']],
  ['a PDF named .csv', fileOf('报告.csv', '%PDF-1.7\n1 0 obj\n'), ['《报告.csv》', 'PDF']],
  [
    'binary junk',
    fileOf('junk.csv', Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256))),
    ['《junk.csv》', '二进制文件'],
  ],
  [
    'a truncated zip',
    fileOf('下载.zip', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(400, 7)])),
    ['《下载.zip》', '压缩包不完整'],
  ],
]

const questioned: readonly [what: string, file: GivenFile, severity: string, sentences: readonly string[]][] =
  [
    [
      'a row of another width',
      fileOf('错位.csv', `${table}丹麦,5\n`),
      'warning',
      ['《错位.csv》第 4 行', '有 2 列，表头有 3 列'],
    ],
    [
      'text that is no number',
      fileOf('文字.csv', `${table}丹麦,约五天,6\n`),
      'warning',
      ['《文字.csv》第 4 行第 2 列', '约五天'],
    ],
    [
      'an unknown period',
      fileOf('时期.csv', '国家,年份,指标,数值\n中国,2019,甲,1\n中国,上半年,甲,2\n新西兰,2019,甲,3\n'),
      'warning',
      ['《时期.csv》第 3 行', '上半年'],
    ],
    [
      'a thousands separator',
      fileOf('千位.csv', `${table}丹麦,"1,234.5",6\n`),
      'info',
      ['《千位.csv》', '千位分隔符'],
    ],
    ['full-width digits', fileOf('全角.csv', `${table}丹麦,９２．３,6\n`), 'info', ['《全角.csv》', '全角']],
  ]

test('files that hold no figures, doubtful ones and a bad one beside a good one are told with file, row and column', async ({
  page,
}) => {
  await test.step('a file that holds no figures is refused with a sentence, and nothing stored changes', async () => {
    await openData(page)
    const before = await storedCounts(page)
    for (const [what, file, sentences] of refused)
      await test.step(what, async () => {
        const panel = await chooseFiles(page, file)
        await expect(panel.getByTestId('plan-conclusion')).toContainText('没有可导入的数值')
        for (const sentence of sentences)
          await expect(panel.getByTestId('issues-error')).toContainText(sentence)
        await expect(panel.getByTestId('plan-confirm')).toBeDisabled()
        await panel.getByTestId('plan-cancel').click()
        await expect.poll(() => storedCounts(page)).toEqual(before)
      })
  })

  await test.step('what is doubtful is pointed at with file, row and column, and cancelling changes nothing', async () => {
    await openData(page)
    const before = await storedCounts(page)
    for (const [what, file, severity, sentences] of questioned)
      await test.step(what, async () => {
        const panel = await chooseFiles(page, file)
        for (const sentence of sentences)
          await expect(panel.getByTestId(`issues-${severity}`).first()).toContainText(sentence)
        await panel.getByTestId('plan-cancel').click()
        await expect.poll(() => storedCounts(page)).toEqual(before)
      })
  })

  await test.step('a bad file beside a good one is left out and said so', async () => {
    await openData(page)
    const panel = await chooseFiles(page, worldBankFile(), fileOf('空.csv', ''))
    await expect(panel.getByTestId('plan-confirm')).toBeEnabled()
    await expect(panel.getByTestId('plan-file').nth(1)).toContainText('文件是空的')
  })
})

test('__proto__, markup and No Practice are text: shown as written, run as nothing', async ({ page }) => {
  await openData(page)
  const hostile =
    '国家,2019,2020\n__proto__,1,2\n"<img src=x onerror=""document.title=\'broken\'"">",#N/A,45.00000000000001\n中国,No Practice,4\n'
  const panel = await chooseFiles(page, fileOf('<b>名</b>.csv', hostile))
  await expect(panel.getByTestId('preview')).toContainText('<img src=x')
  await panel.getByTestId('plan-confirm').click()
  await expect(page.getByTestId('import-done')).toContainText('<b>名</b>')
  await expect(page.getByRole('main')).toContainText('__proto__')
  await expect(page.getByRole('main')).toContainText('<img src=x')
  await expect(page).not.toHaveTitle('broken')
})

test('a database written by a newer version is left alone, with a sentence that says so', async ({
  page,
}) => {
  await openData(page)
  // A page of the same origin that keeps no database open.
  await page.route('**/blank', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,">' }),
  )
  await page.goto('./blank')
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('duibiao', 990)
        request.onsuccess = () => {
          request.result.close()
          resolve()
        }
        request.onerror = () => reject(request.error)
        request.onblocked = () => reject(new Error('blocked'))
      }),
  )
  await page.goto('./#/data')
  await expect(page.getByRole('main')).toContainText('更新版本的对标写入')
})
