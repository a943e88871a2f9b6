import { oddWord } from './tableWords'
import type { RowLook } from './rowLook'

const keys =
  /(?:单位|部门|机构|日期|时间|报告期|统计期|数据期|周期|期别|期次|期间|制表|填报|填表|报送|审核|负责人|联系人|电话|联系方式|表号|文号|批准|备案|密级|有效期|地区|县区|区划|编制|截至|截止|指标|数据库)/
const titled = /(?:^|[\s(（,，;；])([^\s:：()（）,，;；]{1,12})(?:[(（][^()（）]{0,8}[)）])?\s*[:：]/
const bracketed = /^[(（](?:计量|数据|金额)?单位\s*[^)）]{1,20}[)）]$/
const dated = /^(?:截至|截止|统计至)?\s*\d{4}\s*[年./-]\s*\d{1,2}[\d\s年月日号第周期./\-—–~至]*$/

/** Whether a text is `报告期：…`, `单位：件` or the like, which says what a table is about. */
export function isAboutText(text: string): boolean {
  const found = titled.exec(text)
  if (!found || !keys.test(found[1]!)) return bracketed.test(text.trim())
  // 各县区受理量（单位：件） is a title that says its unit.
  return !/[\u3400-\u9fff]{4}/.test(text.slice(0, found.index).replace(/\d|[年月日周期季度第至]/g, ''))
}

/** A line between title and header: a few cells, of which one says `单位：件` or gives a date. */
export function isAboutRow({ faces }: RowLook): boolean {
  if (faces.length === 0 || faces.length > 8) return false
  const abouts = faces.filter(({ text }) => isAboutText(text)).length
  if (abouts > 0) return abouts * 3 >= faces.length
  return faces.length === 1 && dated.test(faces[0]!.text)
}

const note =
  /^(?:\*|※|注|备注|说明|填表说明|指标解释|口径说明|数据来源|资料来源|来源|数据说明|指标说明|计算公式|注释|附注|notes?|source)\s*\d{0,2}\s*[:：.、]|^(?:注|备注|说明)\d{0,2}$|^[①-⑳]|^(?:制表|填报|填表|审核|审批|负责|联系|经办|单位负责|分管领导|统计负责)(?:人|单位|部门|电话|领导|时间|日期)?(?:[(（][^()（）]*[)）])?\s*[:：]|^(?:数据来源|资料来源|data from database|last updated)/i

/** Whether a text under a table is a note, a source or a signature. */
export function isNoteText(text: string): boolean {
  return note.test(text) || (text.length > 45 && oddWord(text) === undefined)
}
