import { expect, test } from './fixtures'
import { fileOf } from './importFiles'
import { violations } from './violations'

test.use({ testIdAttribute: 'data-test' })

const ledger = [
  '附件：整改台账',
  '序号,问题,对应指标,分值,失分,措施,分管领导,牵头,配合,责任人,时限,进展,销号',
  '1,“多测合一”成果未应用,办理建筑许可/竣工验收,2.5,1.0,改造系统,副市长张三,市住建局,"市自然资源局\n各县区",李四,10月底前,黄灯,否',
  '2,惠企政策兑付慢,获得信贷,2,0.5,上线平台,分管副市长,市财政局,,王五,长期坚持,已上线,否',
  '3,,,,,措施缺少问题,,市税务局,,,年底前,,否',
].join('\n')

test('a shortfall becomes a task, a ledger is taken in without names, tasks are told of and closed, and the file that is written is read back the same (L1–L5)', async ({
  page,
}) => {
  await page.goto('./#/gaps?d=weekly-example&p=2026-W46')
  const said = page.getByTestId('ledger-said')
  const headline = page.getByTestId('headline')
  await test.step('from the worst gap, filled in', async () => {
    await page.getByTestId('gap').first().getByTestId('gap-task').click()
    const form = page.getByRole('dialog')
    await expect(form.getByLabel('问题')).toHaveValue('一次不用跑事项占比低9.1个百分点')
    await expect(form.getByLabel('依据')).toHaveValue('全市 2026 年 10 月：40.9%，目标 ≥ 50%')
    await form.getByLabel('交办日期').fill('2026-10-12')
    await form.getByLabel('时限').fill('11月底前')
    await expect(form).toContainText('即 2026 年 11 月 30 日')
    await page.getByTestId('task-save').click()
    await expect(headline).toHaveText('在办 1 项，已销号 0 项')
  })
  await test.step('from a file, looked at before it is saved', async () => {
    await page.getByTestId('ledger-file').setInputFiles(fileOf('台账.csv', ledger))
    const plan = page.getByRole('dialog')
    await expect(plan).toContainText('新增 2 项，变化 0 项，相同 0 项。 台账中另有 1 项不在文件中')
    await expect(plan).toContainText('涉及个人的列未导入：责任人')
    await expect(plan).toContainText('第 5 行没有“问题”，未导入')
    await page.getByTestId('ledger-import-save').click()
    await expect(said).toHaveText('已从台账.csv导入：新增 2 项，变化 0 项。')
    await expect(page.locator('main')).not.toContainText(/张三|李四|王五/)
    expect(await violations(page)).toEqual([])
  })
  await test.step('closed for a reason only', async () => {
    await page.getByRole('button', { name: '打开：惠企政策兑付慢' }).click()
    const task = page.getByRole('dialog')
    await task.getByLabel('更新什么').selectOption({ label: '销号' })
    await page.getByTestId('task-event-add').click()
    await expect(task.getByRole('alert')).toHaveText('请填写理由。')
    await task.getByLabel('销号依据').fill('省级验收通过')
    await page.getByTestId('task-event-add').click()
    await expect(page.getByTestId('task-history')).toContainText('销号：省级验收通过')
    expect(await violations(page)).toEqual([])
    await page.getByTestId('task-close').click()
    await expect(headline).toHaveText('在办 2 项，其中逾期 1 项，已销号 1 项')
  })
  await test.step('written, and read back the same', async () => {
    const downloading = page.waitForEvent('download')
    await page.getByTestId('ledger-export').click()
    const path = await (await downloading).path()
    await page.getByTestId('ledger-file').setInputFiles(path)
    await expect(page.getByRole('dialog')).toContainText('与台账相同，不需要保存。')
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click()
  })
  await test.step('overdue in a later period, as it was in an earlier one', async () => {
    const first = page.getByTestId('task').filter({ hasText: '一次不用跑' })
    await expect(first).toContainText('正常推进')
    await page.getByTestId('ledger-warning').fill('20')
    await page.getByTestId('ledger-warning').blur()
    await expect(first).toContainText('临期')
    await page.getByTestId('ledger-light').selectOption({ label: '已销号' })
    await expect(page.getByTestId('task')).toHaveCount(1)
    await expect(page).toHaveURL(/st=done/)
    await page.getByTestId('ledger-light').selectOption('')
    await page.getByTestId('ledger-period').selectOption({ label: '2026 年第 42 周' })
    await expect(headline).toHaveText('在办 1 项，已销号 0 项')
    await expect(page.getByTestId('task')).toContainText('正常推进')
  })
})
