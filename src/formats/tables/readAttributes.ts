import { isRankHeader } from '../layouts/columnRoles'

/** What a column beside indicators says of each of them. */
export interface Attribute {
  /** Whose figure it is; undefined where it is that of who reports. */
  readonly entity?: string
  readonly isAggregate?: boolean
  /** What it is beyond the figure itself: 满分, 位次. */
  readonly aspect?: string
}

const own = /^([我本][省市州县区])(?:得分|分值|分数|实际得分|实际值|完成值|完成情况|指标值|数据|值|情况)?$/
const plain = /^(?:实际|本期|当前)?(?:得分|实得分|得分情况|完成值|实际值|指标值|数值|完成情况)$/
const others =
  /^(全[国省市州县区](?:平均|均值|最高|最低|最优|最好|中位|先进|领先|第一)(?:分|值|得分|水平|数)?|(?:最高|最低|平均)(?:分|值|得分)|标杆(?:城市|地区|值)?)$/

function attributeOf(text: string): Attribute {
  const mine = own.exec(text)
  if (mine) return { entity: mine[1]! }
  if (plain.test(text)) return {}
  return others.test(text) ? { entity: text, isAggregate: true } : { aspect: text }
}

/**
 * What the columns of a table of indicators with their scores say (`满分 | 我市得分 | 全省平均 | 位次`), by their headers;
 * undefined where none of them is a score's own or another's.
 */
export function readAttributes(headers: readonly string[]): readonly Attribute[] | undefined {
  const found = headers.map(attributeOf)
  const isOwn = headers.some((text) => own.test(text) || plain.test(text))
  const isOthers = headers.some((text) => others.test(text))
  const isRanked = headers.some(isRankHeader)
  if (!isOwn || !(isOthers || isRanked || headers.some((text) => own.test(text)))) return undefined
  const mine = found.find((one) => one.entity !== undefined && !one.isAggregate)?.entity
  return found.map((one) => (one.entity === undefined && mine !== undefined ? { ...one, entity: mine } : one))
}
