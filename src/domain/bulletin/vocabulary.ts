import type { BulletinVocabulary } from './bulletinFacts'

const gap = ['指标', '单位', '现值', '目标', '差距', '牵头单位', '序时进度', '失分'] as const
const mover = ['单位', '位次', '上期位次', '升降', '得分'] as const

/**
 * What a template may say. The names are the office's own words, since it writes templates itself; they stay for ever, for
 * saved templates use them. Lists of a group bear its name: 县（市、区）前列.
 */
export function bulletinVocabulary(groups: readonly string[]): BulletinVocabulary {
  const ofGroups = groups.flatMap((group) => [
    [`${group}前列`, mover],
    [`${group}上升`, mover],
    [`${group}下降`, mover],
    [`${group}靠后`, mover],
    [`${group}不参加排名`, ['单位', '原因']],
  ]) as [string, readonly string[]][]
  return {
    fields: [
      ...['本期', '上期', '起始日', '截止日', '年份', '期号', '总期号', '单位名称', '成文日期'],
      ...['指标总数', '达标数', '接近达标数', '未达标数', '无数据数', '达标数变化'],
      ...['综合得分', '综合得分变化', '综合得分口径'],
      ...['参评单位数', '短板数', '提醒数', '台账总数', '台账新增数', '台账销号数', '台账逾期数', '未报送数'],
      ...['排名规则', '数据来源', '更正说明'],
    ],
    conditions: [
      ...['有上期', '有综合得分', '有短板', '有提醒', '有台账', '有逾期', '有未报送', '有更正', '不可比'],
      ...groups.flatMap((group) => [`${group}有升降`, `${group}有不参加排名`]),
    ],
    lists: Object.assign(Object.create(null) as Record<string, readonly string[]>, {
      短板: gap,
      提醒: ['单位', '期数', '建议', '依据'],
      逾期: ['问题', '牵头单位', '时限', '逾期天数'],
      未报送单位: ['单位'],
      ...Object.fromEntries(ofGroups),
    }),
    tables: [
      ...groups.map((group) => `${group}排名表`),
      ...['指标达标表', '部门环节表', '台账', '未报送单位及口径说明'],
    ],
    charts: ['综合得分走势', ...groups.map((group) => `${group}得分`)],
  }
}
