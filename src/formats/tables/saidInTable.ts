import type { Said, SaidIn } from '../../domain/tables/tableParts'
import { foldWidth } from '../cells/foldWidth'
import { entityLikeness, isUnitText } from './tableWords'

/** Something written above a table, and where. */
export interface Saying {
  readonly text: string
  readonly in: SaidIn
}

const unitKey =
  /(?:^|[\s(（,，;；、:：)）])(?:计量|数据|金额|指标)?单位\s*(?:[:：]|\s)\s*([^\s:：()（）]{1,20}(?:[(（][^()（）]{1,8}[)）])?)/g

/** The unit that a text names: `单位：件、%`, `（单位：万元）`; undefined where 单位 is an office. */
export function saidUnit(text: string): string | undefined {
  for (const [, unit] of foldWidth(text).matchAll(unitKey)) if (unit && isUnitText(unit)) return unit.trim()
  return undefined
}

const entityKey =
  /(?:^|[\s(（,，;；])(?:填报|报送|上报|填表|编报|数据)?(?:单位|部门|地区|县区|区县|机构|县市区)(?:名称)?(?:[(（][^()（）]{0,6}[)）])?\s*[:：]\s*([^\s:：,，;；()（）]{2,30})/

/** The office or place that a text names as the one that reports. */
export function saidEntity(text: string, isEntity?: (name: string) => boolean): string | undefined {
  const name = entityKey.exec(foldWidth(text))?.[1]
  return name !== undefined && !isUnitText(name) && entityLikeness(name, isEntity) >= 0 ? name : undefined
}

const leading =
  /^(?:(?:附[件表]|表)\s*[\d一二三四五六七八九十]*\s*[:：]?)?\s*(?:\d{4}年(?:第?\d{1,2}[月周季](?:份|度)?)?)?\s*([\u3400-\u9fffA-Z]{1,12}?(?:省|市|自治州|州|县|区|旗|局|委员会|委|中心|街道|镇|乡))(?!级|场|政(?!务)|民|域|外|区|直|县|内|办)/

/** The office or place that a title begins with: `A县11月政务服务情况`. */
export function entityInTitle(text: string, isEntity?: (name: string) => boolean): string | undefined {
  const name = leading.exec(foldWidth(text))?.[1]
  if (name === undefined || /^(?:各|全|本|我|按|分)/.test(name)) return undefined
  return entityLikeness(name, isEntity) > 0 ? name : undefined
}

const surroundings: readonly RegExp[] = [
  /^(?:附[件表]|表)\s*[\d一二三四五六七八九十]*(?:[-.]\d+)?\s*[:：]?\s*/,
  /[(（][^()（）]*[)）]/g,
  /\s*(?:计量)?单位\s*[:：].*$/,
  /\d{4}年度?(?:第?\d{1,2}(?:月份?|周|季度)|第?[一二三四]季度|[上下]半年|\d{1,2}[-—–~至]\d{1,2}月份?)?/g,
  /第\d+[周期]|第?[一二三四]季度|\d{1,2}月份?/g,
  /(?:情况|数据|统计|汇总|一览|明细|排名)*表$/,
]

/** What a table's title says that is measured, without its place, time and `统计表`. */
export function indicatorInTitle(text: string): string | undefined {
  const plain = surroundings.reduce((rest, pattern) => rest.replace(pattern, '').trim(), foldWidth(text))
  return plain.length >= 2 && plain.length <= 40 ? plain : undefined
}

/** The first of some sayings that says it. */
export function firstSaid<T>(
  sayings: readonly Saying[],
  read: (text: string) => T | undefined,
): Said<T> | undefined {
  for (const { text, in: place } of sayings) {
    const is = read(text)
    if (is !== undefined) return { is, in: place }
  }
  return undefined
}
