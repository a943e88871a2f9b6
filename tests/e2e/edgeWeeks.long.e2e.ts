import type { Page } from '@playwright/test'
import { schemeOf } from '../unit/domain/scoring/smallSchemes'
import { expect, test } from './fixtures'
import { chooseFiles, confirmPlan, fileOf, openData } from './importFiles'

test.use({ testIdAttribute: 'data-test' })

const long = '省级高新技术产业开发区管理委员会行政审批服务局政务服务大厅企业综合服务中心第'
const indicators = ['网办率', '按时办结率']

/** Names of 40 characters. */
function nameOf(at: number): string {
  return `${long}${String(at).padStart(3, '0')}`
}

/** Weeks of so many units: each is a place behind the one before it, and who is first changes from week to week. */
function weeksOf(units: number, weeks: readonly number[], name = nameOf): string {
  const rows = weeks.flatMap((week) =>
    indicators.flatMap((indicator, other) =>
      Array.from({ length: units }, (_, at) => {
        const value = 99.5 - ((at * 7 + week * 3 + other) % units) * (60 / units)
        return `${name(at + 1)},${indicator},2026年第${week}周,${value.toFixed(3)},%`
      }),
    ),
  )
  return ['单位,指标,时期,数值,计量单位', ...rows].join('\n')
}

/** Puts a scheme on the newest dataset and a task into its ledger, as saved ones are. */
async function putScheme(page: Page): Promise<string> {
  const scheme = schemeOf([{ code: 'T' }, ...indicators.map((code) => ({ code, parent: 'T' }))], {
    names: { zh: '周考评' },
  })
  return page.evaluate(
    async ([content, problem]) => {
      const opening = indexedDB.open('duibiao')
      const database = await new Promise<IDBDatabase>((resolve) => {
        opening.onsuccess = () => resolve(opening.result)
      })
      const given = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve) => (request.onsuccess = () => resolve(request.result)))
      const stores = database.transaction(['datasets', 'revisions', 'schemes', 'documents'], 'readwrite')
      const datasets = await given(stores.objectStore('datasets').getAll())
      const dataset = datasets.find(
        ({ id }: { id: string }) => !['doing-business', 'weekly-example'].includes(id),
      )
      const head = await given(stores.objectStore('revisions').get(dataset.head))
      const codes = head.catalogue.indicators.map(({ code }: { code: string }) => code)
      const nodes = content.nodes.map((node, at) =>
        node.measure ? { ...node, measure: { ...node.measure, indicator: codes[at - 1] } } : node,
      )
      await given(
        stores.objectStore('schemes').put({
          ...{ id: 'edge', datasetId: dataset.id, code: 'S', version: 1, savedAt: 1 },
          scheme: { ...content, nodes },
        }),
      )
      await given(
        stores.objectStore('documents').put({
          ...{ id: `${dataset.id}/task/1`, datasetId: dataset.id, kind: 'task', savedAt: 1 },
          content: {
            ...{ format: 1, problem, measure: problem, lead: problem, partners: [problem, problem] },
            ...{ events: [], since: '2026-11-02', limit: { kind: 'day', day: '2026-11-10' } },
          },
        }),
      )
      database.close()
      return dataset.id as string
    },
    [scheme, nameOf(1)] as const,
  )
}

/** A file imported as a dataset of its own, which is then scored. */
async function withWeeks(page: Page, csv: string): Promise<string> {
  await openData(page)
  await chooseFiles(page, fileOf('周调度.csv', csv))
  await confirmPlan(page)
  const id = await putScheme(page)
  await page.reload()
  return id
}

/** What is cut off without a way to see the rest, and whether the page itself can be moved sideways. */
function cutTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const root = document.documentElement
    const wide = root.scrollWidth > root.clientWidth ? [`page ${root.scrollWidth} > ${root.clientWidth}`] : []
    const cut = [...document.querySelectorAll<HTMLElement>('main *')].filter((one) => {
      const style = getComputedStyle(one)
      const isCut = one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 8
      const hides = style.overflowX === 'hidden' || style.overflowX === 'clip'
      return (
        isCut &&
        hides &&
        one.clientWidth > 1 &&
        one.checkVisibility() &&
        (one.textContent ?? '').trim() !== ''
      )
    })
    return [
      ...wide,
      ...cut.map((one) => `${one.tagName}.${one.className} ${(one.textContent ?? '').slice(0, 50)}`),
    ]
  })
}

/** Pages, and what is there once they are drawn. */
const pages = [
  ['overview', 'overview-group'],
  ['bulletin', 'bulletin-paper'],
  ['ledger', 'ledger-add'],
  ['rankings', 'ranking-table'],
  ['period', 'period-publish'],
  ['present', 'present'],
] as const

test('200 units with names of 40 characters: nothing is cut or moves sideways, at 1440 and 390', async ({
  page,
}) => {
  test.setTimeout(240_000)
  const id = await withWeeks(page, weeksOf(200, [45, 46, 47]))
  const found: string[] = []
  for (const width of [1440, 390])
    for (const [one, mark] of pages) {
      // Nobody presents on a phone.
      if (one === 'present' && width < 1000) continue
      await page.setViewportSize({ width, height: 900 })
      await page.goto(`./#/${one}?d=${id}&p=2026-W47`)
      await expect(page.getByTestId(mark).first()).toBeVisible()
      found.push(...(await cutTexts(page)).map((text) => `${one} at ${width}: ${text}`))
    }
  expect(found).toEqual([])
})

const short = (at: number) => `${'甲乙丙丁戊己'[at - 1]}县`

/** Imports more into the dataset and gives what the plan said it would do. */
async function importMore(page: Page, csv: string): Promise<string> {
  await page.goto('./#/data')
  const panel = await chooseFiles(page, fileOf('周调度.csv', csv))
  const said = (await panel.getByTestId('plan-conclusion').textContent())!.trim()
  if (await page.getByTestId('plan-confirm').isEnabled()) await confirmPlan(page)
  return said
}

/** The first so many lines, and of them those of one indicator alone. */
function partOf(csv: string, keep: (line: string) => boolean): string {
  const [head, ...lines] = csv.split('\n')
  return [head, ...lines.filter(keep)].join('\n')
}

test('weeks out of order, twice, half and empty: the overview says what is missing, and ranks no half as a whole', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const id = await withWeeks(page, weeksOf(6, [44, 45, 47], short))
  const look = async (week: number) => {
    await page.goto(`./#/overview?d=${id}&p=2026-W${week}`)
    await expect(
      page.getByTestId('overview-group').or(page.getByText('这一时期没有综合得分')).first(),
    ).toBeVisible()
  }
  const group = page.getByTestId('overview-group')

  await test.step('a week is missing, and then it comes after all', async () => {
    await look(47)
    await expect(page.getByTestId('lead')).toContainText('2026 年第 46 周没有得分')
    await expect(group).toContainText('2026 年第 46 周没有得分')
    await importMore(page, weeksOf(6, [46], short))
    await look(47)
    await expect(page.getByTestId('lead')).not.toContainText('没有得分')
    await expect(page.getByTestId('overview-moves')).toContainText('较2026 年第 46 周')
  })

  await test.step('the same file again changes nothing', async () => {
    await look(47)
    const before = await group.innerText()
    await importMore(page, weeksOf(6, [46], short))
    await look(47)
    expect(await group.innerText()).toBe(before)
  })

  await test.step('half of the units', async () => {
    const whole = weeksOf(6, [48], short)
    await importMore(
      page,
      partOf(whole, (line) => /^[甲乙丙]/.test(line)),
    )
    await look(48)
    await expect(page.getByTestId('headline')).toContainText('本期数据不全（有业务的6个中3个没有得分）')
    await expect(group).not.toContainText(/红榜|靠后单位|第.方阵/)
    await expect(page.getByTestId('overview-attention')).toContainText('未报送单位3个：丁县、戊县、己县')
    await importMore(
      page,
      partOf(whole, (line) => /^[丁戊己]/.test(line)),
    )
    await look(48)
    await expect(page.getByTestId('headline')).toContainText('列第一')
    await expect(group).toContainText('红榜')
  })

  await test.step('half of the indicators', async () => {
    await importMore(
      page,
      partOf(weeksOf(6, [49], short), (line) => line.includes('网办率')),
    )
    await look(49)
    await expect(page.getByTestId('headline')).toContainText('本期数据不全（比前几期少1项指标）')
    await expect(group).toContainText('按时办结率，得分按其余指标计算')
  })

  await test.step('a week in which nobody had business', async () => {
    const idle = weeksOf(6, [50], short).replace(/,[\d.]+,%/g, ',无业务,%')
    await importMore(page, idle)
    await look(50)
    await expect(page.getByTestId('headline')).toContainText('这一时期没有综合得分')
    await expect(page.getByTestId('overview-index')).toContainText('这一时期没有可以计分的指标数据')
    await page.goto(`./#/bulletin?d=${id}&p=2026-W50`)
    await expect(page.getByTestId('bulletin-paper')).toContainText('第50期')
    const paper = page.getByTestId('bulletin-paper')
    await expect(paper).toContainText('本期没有可通报的指标数据。')
    await expect(paper).not.toContainText(/NaN|undefined|[{}]/)
    await expect(page.getByLabel('时期').locator('option:checked')).toHaveText('2026 年第 50 周')
    await page.goto(`./#/overview?d=${id}`)
    await expect(page.getByTestId('lead')).toContainText('2026 年第 50 周没有得分')
  })
})

/** What the database is asked to keep from now on finds the disk full, or room again. */
async function fillDisk(page: Page, isFull: boolean): Promise<void> {
  await page.evaluate((full) => {
    const store = IDBObjectStore.prototype as IDBObjectStore & { ownPut?: IDBObjectStore['put'] }
    store.ownPut ??= store.put
    store.put = full
      ? () => {
          throw new DOMException('full', 'QuotaExceededError')
        }
      : store.ownPut
  }, isFull)
}

test('what is written on a full disk, or in two windows, is not lost: it stays, can be copied, and is told', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000)
  const id = await withWeeks(page, weeksOf(6, [46, 47], short))
  const address = `./#/bulletin?d=${id}&p=2026-W47`
  const editor = (of: Page) => of.getByTestId('block-editor').getByRole('textbox')
  const openBlock = async (of: Page) => {
    await of.locator('[data-block="overall.when"] .pen').first().focus()
    await of.keyboard.press('Enter')
    await expect(editor(of)).toBeVisible()
  }

  await test.step('a bulletin on a full disk', async () => {
    await page.goto(address)
    await openBlock(page)
    await fillDisk(page, true)
    await editor(page).fill('磁盘满时写下的话。')
    const unsaved = page.getByTestId('bulletin-unsaved')
    await expect(unsaved).toBeVisible()
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await unsaved.getByRole('button', { name: '复制全文' }).click()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('磁盘满时写下的话。')
    await page.reload()
    await expect(page.getByTestId('bulletin-paper')).toContainText('磁盘满时写下的话。')
    await expect(unsaved).toHaveCount(0)
  })

  await test.step('a task on a full disk', async () => {
    await page.goto(`./#/ledger?d=${id}&p=2026-W47`)
    await page.getByTestId('ledger-add').click()
    const form = page.getByTestId('task-form')
    const problem = form.getByTestId('task-problem').getByRole('textbox').or(form.locator('textarea')).first()
    await problem.fill('没有地方存的问题')
    await fillDisk(page, true)
    await form.evaluate((one: HTMLFormElement) => one.requestSubmit())
    await expect(page.getByRole('dialog').getByRole('alert').first()).toBeVisible()
    await expect(problem).toHaveValue('没有地方存的问题')
    await fillDisk(page, false)
    await page.keyboard.press('Escape')
  })

  await test.step('two windows at one sentence', async () => {
    await page.goto(address)
    await openBlock(page)
    const other = await context.newPage()
    await other.goto(address)
    await openBlock(other)
    await editor(other).fill('另一个窗口写的话。')
    await expect(editor(page)).toHaveText('另一个窗口写的话。')
    await editor(page).fill('这个窗口接着写的话。')
    await expect(editor(other)).toHaveText('这个窗口接着写的话。')
  })
})

test('a period that is published on a full disk is not published, says so and keeps what was typed; with room it is', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const id = await withWeeks(page, weeksOf(6, [46, 47], short))
  await page.goto(`./#/period?d=${id}&p=2026-W47`)
  const headline = page.getByTestId('headline')
  await page.getByTestId('period-check-yes').click()
  await expect(headline).toContainText('已核对，尚未发布')
  const publish = async () => {
    await page.getByTestId('publish').click()
    await page.getByTestId('confirm-yes').click()
  }

  await test.step('no room', async () => {
    await page.getByTestId('signed-by').fill('分管副市长')
    await fillDisk(page, true)
    await publish()
    await expect(page.getByTestId('fault')).toContainText('浏览器存储空间不足')
    await expect(headline).toContainText('已核对，尚未发布')
    await expect(page.getByTestId('signed-by')).toHaveValue('分管副市长')
    await expect(page.getByTestId('publish')).toBeEnabled()
  })

  await test.step('room again', async () => {
    await fillDisk(page, false)
    await publish()
    await expect(headline).toHaveText('2026 年第 47 周：已发布，现行第 1 版')
    await expect(page.getByTestId('fault')).toHaveCount(0)
  })

  await test.step('another file for the published week says what it concerns', async () => {
    await page.goto('./#/data')
    const panel = await chooseFiles(
      page,
      fileOf('周调度.csv', weeksOf(6, [47], short).replaceAll(/(\d+\.\d)\d\d/g, '$177')),
    )
    await expect(panel.getByTestId('plan-settled')).toContainText('2026 年第 47 周已发布（第 1 版）')
    await expect(panel.getByTestId('plan-settled')).toContainText('发布更正')
  })
})
