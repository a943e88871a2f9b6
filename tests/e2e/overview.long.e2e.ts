import { readFileSync } from 'node:fs'
import { expect, test } from './fixtures'
import { violations } from './violations'

test.use({ testIdAttribute: 'data-test' })

test('a period on one screen: concluded, compared, explained, by post, by the office’s own rules, saved as a picture, on one sheet', async ({
  page,
}) => {
  await page.goto('./#/rankings?d=weekly-example')
  await expect(page.getByTestId('ranking-table')).toBeVisible({ timeout: 30_000 })
  await page.getByRole('link', { name: '总览' }).click()

  await test.step('targets, index, moves and prompts with their evidence', async () => {
    await expect(page.getByTestId('headline')).toContainText('9项目标达到3项')
    await expect(page.getByTestId('lead')).toContainText('全市综合得分77.31分')
    await expect(page.getByTestId('overview-group')).toHaveCount(2)
    const streak = page.getByTestId('streak').filter({ hasText: '庚县' })
    await expect(streak).toContainText('连续5期居后3位建议约谈，报领导审定')
    await streak.getByText('依据').click()
    await expect(streak.getByRole('list').getByRole('listitem')).toHaveCount(5)
    const worst = page.getByTestId('overview-worst')
    await expect(worst.getByRole('listitem')).toHaveCount(5)
    await expect(worst.getByRole('listitem').first()).toContainText('市政务服务管理办公室')
    // The same figures as on the page of gaps.
    await worst.getByRole('link', { name: '一次不用跑事项占比' }).click()
    await expect(page.getByTestId('gap-list')).toContainText('低9.1个百分点')
    await page.goBack()
  })

  await test.step('all of it on the first screen, and on a phone what is short first', async () => {
    const cards = ['index', 'targets', 'worst', 'attention', 'moves']
    for (const [width, height] of [
      [1440, 900],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height })
      for (const part of ['headline', ...cards.map((card) => `overview-${card}`)])
        await expect(page.getByTestId(part)).toBeInViewport({ ratio: 1 })
    }
    await page.setViewportSize({ width: 390, height: 844 })
    const topOf = async (part: string) => (await page.getByTestId(part).boundingBox())!.y
    const order = ['headline', 'overview-worst', 'overview-index', 'overview-attention', 'overview-moves']
    const tops = await Promise.all(order.map(topOf))
    expect(tops).toEqual([...tops].sort((one, other) => one - other))
    await expect(page.getByTestId('overview-worst').getByRole('listitem')).toHaveCount(3)
    await page.setViewportSize({ width: 1280, height: 720 })
  })

  await test.step('why a rank changed, from the year’s start too', async () => {
    await page.getByTestId('overview-group').getByRole('button', { name: '乙区' }).click()
    await expect(page).toHaveURL(/f=C02/)
    const why = page.getByTestId('why-moved')
    await expect(why).toBeInViewport({ ratio: 1 })
    await expect(why).toContainText('2026 年第 45 周第4位，2026 年第 46 周第1位')
    await expect(why).toContainText('合计升3位')
    // Whose targets they are does not change with who is looked at.
    await expect(page.getByTestId('headline')).toContainText('9项目标达到3项')
    await page.getByTestId('overview-year-start').click()
    await expect(page).toHaveURL(/c=2026-W07/)
    await expect(page.getByTestId('overview-moves')).toContainText('较2026 年第 7 周')
    await page.getByTestId('overview-year-start').click()
  })

  await test.step('the targets of one post', async () => {
    await page.getByTestId('overview-overseer').selectOption('分管城建的副市长')
    await expect(page.getByTestId('headline')).toContainText('分管城建的副市长分管目标')
    await page.getByTestId('overview-overseer').selectOption('')
  })

  await test.step('rules that cannot be, and rules that are kept', async () => {
    await page.getByTestId('review-rules').click()
    const county = page.getByTestId('group-rules').nth(1)
    await county.getByTestId('rules-talk').fill('1')
    await page.getByTestId('rules-save').click()
    await expect(page.getByTestId('rules-issues')).toContainText('约谈的期数（1）要大于提醒的期数（2）')
    await county.getByTestId('rules-talk').fill('6')
    await county.getByTestId('rules-trailing').fill('1')
    expect(await violations(page)).toEqual([])
    await page.getByTestId('rules-save').click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page.getByTestId('overview-attention')).not.toContainText('庚县')
    await page.reload()
    await expect(page.getByTestId('overview-group').nth(1)).toContainText('靠后单位：壬县')
  })

  await test.step('a picture, and one sheet of paper', async () => {
    const downloading = page.waitForEvent('download')
    await page.getByTestId('overview-picture').click()
    const picture = readFileSync(await (await downloading).path())
    // Width and height stand in a PNG's first chunk: a phone's width twice over, and longer than wide.
    expect(picture.readUInt32BE(16)).toBe(1500)
    expect(picture.readUInt32BE(20)).toBeGreaterThan(2000)
    const paper = await page.pdf({ preferCSSPageSize: true })
    expect(paper.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1)
  })

  await test.step('nothing that axe finds, in either theme', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await violations(page)).toEqual([])
    }
  })
})
