import { parsePeriod } from '../../domain/periods/parsePeriod'
import { foldWidth } from '../cells/foldWidth'

const day = '(?:\\d{1,2}[月./]\\d{1,2}日?)'
const word = new RegExp(
  `^(?:(?:(?:19|20)\\d{2}年)?(?:\\d{1,2}月?份?(?:-|—|–|~|至|到)+\\d{1,2}月份?(?:累计)?|[上下]半年)|(?:本年|全年|当年)?累计|(?:第|W)?\\d{1,2}周(?:\\(.*\\))?|\\d{1,2}月份?|十[一二]?月份?|[一二三四五六七八九]月份?|第?[1-4一二三四]季度|Q[1-4]|第\\d{1,4}期(?:\\(.*\\))?|\\d{1,2}月\\d{1,2}日|${day}(?:-|—|–|~|至|到)+(?:${day}|\\d{1,2}日))$`,
)

/** Whether a text is a period whose year is said elsewhere: `8月`, `第47周`, `三季度`, `11.6-11.12`; or a sum of some, `1-10月`. */
export function isPeriodWord(text: string): boolean {
  return word.test(foldWidth(text))
}

/** Whether a text names a period, with its year or without. */
export function isPeriodLike(text: string): boolean {
  return parsePeriod(text) !== undefined || isPeriodWord(text)
}
