import type { BulletinVocabulary } from './bulletinFacts'

const gap = ['指标', '牵头单位', '现值', '目标', '差距', '序时进度', '失分']
const mover = ['单位', '位次', '升降', '得分']

const ofGroup = ['参评数', '前列数', '前列说明', '靠后数', '靠后说明']

/** Fields that are there whatever the data. */
const fields = [
  ...['本期', '上期', '比较期', '起始日', '截止日', '年份', '期号', '成文日期', '评价对象'],
  ...['指标总数', '达标数', '接近达标数', '未达标数', '无数据数', '达标数变化'],
  ...['综合得分', '综合得分变化', '考评方案', '不可比原因', '缺数说明'],
  ...['短板数', '提醒数', '台账总数', '台账新增数', '台账销号数', '台账逾期数', '未报送数'],
  ...['排名规则', '数据来源', '更正说明'],
]

const conditions = [
  ...['有目标', '有上期', '有综合得分', '有得分变化', '不可比', '有短板', '有提醒'],
  ...['有台账', '有逾期', '有未报送', '有更正', '有无数据', '有缺数', '无数据'],
]

/**
 * What a template may say. The names are the office's own words, since it writes templates itself; they stay for ever, for
 * saved templates use them. What is of a group bears its name: 县（市、区）前列.
 */
export function bulletinVocabulary(groups: readonly string[]): BulletinVocabulary {
  const ofGroups = groups.flatMap((group): [string, readonly string[]][] => [
    [`${group}前列`, mover],
    [`${group}上升`, mover],
    [`${group}下降`, mover],
    [`${group}靠后`, mover],
    [`${group}新参评`, ['单位', '位次']],
    [`${group}退出参评`, ['单位']],
    [`${group}不参加排名`, ['单位', '原因']],
  ])
  return {
    fields: [...fields, ...groups.flatMap((group) => ofGroup.map((name) => group + name))],
    conditions: [
      ...conditions,
      ...groups.flatMap((group) => [...[`${group}有排名`, `${group}不分先后`, `${group}重新排位`]]),
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
      ...['指标达标表', '部门环节表', '部门环节表（含不足5件）', '台账', '未报送单位及口径说明'],
    ],
    charts: ['综合得分走势', ...groups.map((group) => `${group}得分`)],
  }
}
