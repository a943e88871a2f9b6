import { headerKey, roleOf } from '../layouts/columnRoles'
import { isPersonalHeader } from '../personalHeader'

const provinces =
  /^(?:北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|香港|澳门|台湾|兵团)$/
const places = /(?:省|市|自治州|州|县|区|旗|盟|镇|乡|街道|社区|村|园|新城|高新|经开|开发区|管委会)$/
const shortOffices =
  /^(?:发改|发展改革|教育|科技|工信|经信|公安|民政|司法|财政|人社|资规|自然资源|生态环境|环保|住建|城建|交通|交运|水利|水务|农业|农业农村|商务|文旅|文广旅|卫健|卫计|退役军人|应急|审计|国资|市监|市场监管|工商|体育|统计|林业|气象|城管|城管执法|政务|行政审批|大数据|税务|医保|烟草|消防|人防|残联|民宗|信访|档案|金融|机关事务|公积金|供电)$/
const offices =
  /(?:局|委|委员会|厅|署|院|所|站|处|科|股|室|中心|大队|支队|总队|分局|公司|集团|银行|法院|检察院|学校|大学|学院|医院|政府|协会|联合会|联社|海关|税务|消防|公积金|窗口|.办公室|(?:政|务|府|改|革|编|管|信|外|法|税|商|旅|医|国|安|教|农|扶|金|资|审)办|.{2}部)$/
const noPlaces = /(?:专区|小区|误区|时区|城市|股市|上市|本市|我市|全市|全县|全区|全省|率|数|量|额|比|度|分)$/

const amounts =
  /(?:率|数|量|值|额|比|比重|占比|比例|分|得分|评分|分数|天|天数|时间|时限|时长|用时|次数|成本|费用|费|价|价格|面积|收入|支出|产值|总产值|指数|水平|程度|深度|规模|总额|余额|增速|增幅|增长|人口|情况|评价|满意|排名|名次|位次|件|超期|办结|受理|环节|材料|跑动|满分|平均|最高|最低|最优|目标|口径|gdp|合同|许可|电力|开办企业|企业|贸易|纳税|信贷|破产|标杆|进度|强度|密度|天然气|用水|用电|接入|应用|共享|开放)$/i
const amountWithin = /(?:率|得分|数量|占比|时限|用时|总[额量数值]|[(（](?:%|％|个|件|元|万|亿|天|分|\d))/

const folded = (text: string) => text.normalize('NFKC').replace(/\s+/g, '')

/** A name without its number and `其中：`. */
function bareName(text: string): string {
  return folded(text)
    .replace(/^(?:\d{1,3}[.、]|[(]\d{1,3}[)])/, '')
    .replace(/^其中:?/, '')
    .replace(/^[#*]+|[#*]+$/g, '')
}

/** 1 where a name is that of a department, a place or a company, −1 where it is that of something measured, else 0. */
export function entityLikeness(text: string, isEntity?: (name: string) => boolean): -1 | 0 | 1 {
  const name = bareName(text)
  if (name === '') return 0
  if (isEntity?.(text.trim()) || isEntity?.(name)) return 1
  if (provinces.test(name) || shortOffices.test(name)) return 1
  if (name.length > 30) return -1
  const plain = name.replace(/\(.*?\)$/, '')
  if (amountWithin.test(name)) return -1
  if ((places.test(plain) && !noPlaces.test(plain)) || offices.test(plain)) return plain.length > 1 ? 1 : 0
  return amounts.test(plain) ? -1 : 0
}

/** The mean of the likeness of several names, sums and means among them aside; 0 of none. */
export function meanLikeness(texts: readonly string[], isEntity?: (name: string) => boolean): number {
  const own = texts.filter((text) => oddWord(text) === undefined)
  if (own.length === 0) return 0
  return own.reduce<number>((sum, text) => sum + entityLikeness(text, isEntity), 0) / own.length
}

/** What a column of names holds by its own header. */
export type LabelWord =
  | 'entity'
  | 'entityCode'
  | 'group'
  | 'indicator'
  | 'indicatorCode'
  | 'period'
  | 'unit'
  | 'ordinal'
  | 'remark'
  | 'duty'

/** Words that name a dimension of a table, and not what is left out of it. */
export function isLabelWord(word: LabelWord): word is Exclude<LabelWord, 'ordinal' | 'remark' | 'duty'> {
  return word !== 'ordinal' && word !== 'remark' && word !== 'duty'
}

const labelWords: readonly (readonly [word: LabelWord, pattern: RegExp])[] = [
  ['ordinal', /^(?:序号?|编号|项次|行次|栏次|顺序号?|no\.?|№|#)$/i],
  [
    'remark',
    /^(?:备注|说明|备考|附注|注|备注说明|情况说明|数据来源|来源|联系人|联系电话|电话|填报人|审核人|remarks?|comments?|notes?)$/,
  ],
  [
    'duty',
    /^(?:市级|省级|县级)?(?:牵头|责任|配合|主管|主责|分管|督办|协办|承办|数据(?:来源|提供|报送))(?:单位|部门|领导|科室|处室|人)?/,
  ],
  ['unit', /^(?:计量|数据|指标)单位$|^单位(?:名)?$/],
  ['indicatorCode', /^指标(?:代码|编码|编号)$/],
  ['entityCode', /^(?:行政)?区划代?码$|^(?:地区|单位|部门|机构)(?:代码|编码|编号)$|^(?:代码|编码)$/],
  [
    'indicator',
    /^(?:[一二三四]级)?(?:[\p{L}]{0,6})指标(?:名称|体系|项)?$|^(?:考核|评价|监测|评估|测评)(?:内容|项目|事项|要点)$|^(?:项目|内容|任务|事项)(?:名称)?$/u,
  ],
  [
    'period',
    /^(?:年份?|年度|年月|月份?|季度|周次?|期次|期别|期数|时间|日期|时期|周期|期间|报告期|统计期|数据期)$/,
  ],
  [
    'entity',
    /(?:单位|部门|地区|区域|县区|区县|县市区|市县区|市区县|市州|州市|地市|城市|省份|省市|县市|乡镇|镇街|街道|园区|开发区|机构|主体|对象|经济体|国家|窗口|行政区划?|区划)(?:名称)?$|^(?:名称|县|市|区)$/,
  ],
  ['group', /^(?:组别|分组|类别|类型|片区|板块|序列|层级|分类|方阵|所属.*|大区)$/],
]

/** What the header of a column of names says that it holds; undefined where it says nothing known. */
export function labelWord(header: string): LabelWord | undefined {
  const key = headerKey(header).replace(/\s+/g, '')
  if (key === '') return undefined
  const found = labelWords.find(([, pattern]) => pattern.test(key))
  if (found) return found[0]
  if (isPersonalHeader(header)) return 'remark'
  switch (roleOf(header)) {
    case 'entityName':
      return 'entity'
    case 'entityCode':
    case 'indicatorCode':
    case 'period':
    case 'ordinal':
      return roleOf(header) as LabelWord
    case 'indicatorName':
      return 'indicator'
    case 'region':
    case 'income':
      return 'group'
    default:
      return undefined
  }
}

const weights =
  /^(?:满分|满分值|权重|分值|标准分|标准分值|基准分|总分值|目标值|目标|考核目标|年度目标|计分权重|权数|(?:上年|去年)同期(?:数|值)?|上[期月周季年](?:数|值)?|(?:同比|环比|较上[期月周季年](?:同期)?)(?:增长|增幅|增减|变化|±)?(?:率|%)?|增减|增幅|升降)$/

/** Whether a name among entities is that of what they are held against (满分, 权重, 目标值, 上年同期). */
export function isWeightName(text: string): boolean {
  return weights.test(folded(text).replace(/[(].*[)]$/, ''))
}

export type OddWord = 'total' | 'subtotal' | 'mean'

const oddWords: readonly (readonly [word: OddWord, pattern: RegExp])[] = [
  ['subtotal', /(?:小计|分计)$/],
  [
    'mean',
    /^(?:全?[省市州县区国]|各?组|.{1,6}组|总体|综合)?(?:[日周月季年]均|平均|均值|平均值|平均数|平均水平|平均分|平均得分)$|^(?:average|mean)$/i,
  ],
  [
    'total',
    /^(?:全?[省市州县区国]|.{0,6})?(?:合计|总计|共计|总和|合计数|总计数)$|^全[省市州县区国]$|^(?:grand)?(?:total|sum)$/i,
  ],
]

/** What such a name ends with: most names are told by their last letter. */
const oddEnds =
  /(?:[计均值数平分和省市州县区国]|total|sum|average|mean)(?:[\s:：*#＊]|[(（][^()（）]*[)）])*$/i

/** Whether a name is that of a sum or a mean of others (合计, 县区小计, 全市平均). */
export function oddWord(text: string): OddWord | undefined {
  if (text.length > 24 || !oddEnds.test(text)) return undefined
  const name = folded(text).replace(/^(?:[一二三四五六七八九十]+、|\d{1,3}[.、])/, '')
  const plain = name.replace(/\(.*?\)$/, '').replace(/[:*#]+$/, '')
  return oddWords.find(([, pattern]) => pattern.test(plain))?.[0]
}

const unitWords =
  /^(?:个|百|千|万|百万|千万|亿|十亿|百亿|千亿|万亿)?(?:%|‰|％|元|美元|人|人次|件|件次|次|个|项|家|户|户次|份|分|宗|笔|起|条|种|类|倍|台|套|辆|处|所|天|日|小时|分钟|秒|月|年|岁|位|名|级|环节|百分点|工作日|自然日|工作天|平方米|平方公里|公里|公顷|亩|吨|吨标准煤|千瓦时|千瓦|立方米|元\/.{1,6}|.{1,4}\/.{1,4}|[万亿]|usd|days|number|percent|score)$/i

/** Whether text is a unit of measure, or several (`件、%`), in brackets or not. */
export function isUnitText(text: string): boolean {
  const plain = folded(text)
    .replace(/^\((.*)\)$/, '$1')
    .replace(/^单位:/, '')
  if (plain === '' || plain.length > 24) return false
  return plain.split(/[、,，;；和或]+/).every((part) => unitWords.test(part))
}
