import { headerKey } from '../layouts/columnRoles'
import type { LogRows } from './logRows'
import { foldWord, readClass, readRating, readStatus } from './caseWords'
import { readMoment } from './readMoment'

/** What a column of a case log says. */
export const caseRoles = [
  'accepted',
  'finished',
  'department',
  'item',
  'limit',
  'limitUnit',
  'legalLimit',
  'legalUnit',
  'deduction',
  'status',
  'class',
  'channel',
  'rating',
  'righted',
  'visits',
  'extended',
  'corrected',
  'project',
  'itemKind',
  'exported',
] as const
export type CaseRole = (typeof caseRoles)[number]
export type CaseColumns = Readonly<Partial<Record<CaseRole, number>>>

/** The usual names, the most telling first. */
const usual: Readonly<Record<CaseRole, readonly string[]>> = {
  accepted: [
    '受理时间',
    '受理日期',
    '受理日',
    '立项受理',
    '首次受理时间',
    '接件时间',
    '收件时间',
    'accepted',
  ],
  finished: [
    ...['办结时间', '办结日期', '实际办结时间', '办结日', '办理完成时间', '完成时间', '审批完成时间'],
    ...['施工许可核发', '施工许可证核发', '核发时间', '发证时间', '办理结束时间', 'finished'],
  ],
  department: [
    ...[
      '实施部门',
      '办理部门',
      '实施主体',
      '办件部门',
      '部门',
      '部门名称',
      '实施机构',
      '受理部门',
      '所属部门',
    ],
    ...['牵头单位', '责任单位', '办理单位', '实施单位', '承办单位', '单位', '单位名称', 'department'],
  ],
  item: [
    '事项名称',
    '办理事项',
    '事项',
    '办件名称',
    '业务名称',
    '办理事项名称',
    '主项名称',
    '子项名称',
    'item',
  ],
  limit: ['承诺时限', '承诺办结时限', '承诺期限', '承诺办理时限', '承诺工作日', 'limit'],
  limitUnit: ['承诺时限单位', '承诺办结时限单位', '承诺单位'],
  legalLimit: ['法定时限', '法定办结时限', '法定期限', '法定办理时限', '办理时限', '时限'],
  legalUnit: ['法定时限单位', '法定办结时限单位', '时限单位'],
  deduction: [
    ...[
      '扣除',
      '扣除时间',
      '扣除天数',
      '扣除时限',
      '扣除工作日',
      '特别程序天数',
      '特别程序时间',
      '特别程序时限',
    ],
    ...['特别程序', '特殊环节时间', '特殊环节', '中止时间', '停表时间', '挂起时间', '挂起天数', 'deducted'],
  ],
  status: ['状态', '办件状态', '办理状态', '当前状态', '办结状态', '办结结果', '办理结果', 'status'],
  class: ['类型', '办件类型', '办理类型', '办件类别', 'class'],
  channel: [
    '申请方式',
    '受理方式',
    '办理方式',
    '申请渠道',
    '办理渠道',
    '办件来源',
    '是否网办',
    '渠道',
    '来源',
    'channel',
  ],
  rating: ['评价', '评价结果', '满意度', '评价等级', '好差评', '评价情况', '好差评结果', 'rating'],
  righted: ['差评整改', '整改情况', '是否整改', '整改'],
  visits: ['跑动次数', '到现场次数', '跑腿次数', '实际跑动次数', 'visits'],
  extended: ['是否延期', '延期', '是否超期延期', 'extended'],
  corrected: ['是否补正', '补正', '补正次数', 'corrected'],
  project: [
    ...['项目代码', '项目编码', '项目编号', '工程代码', '工程编号', '套餐编号', '套餐编码', '一件事编号'],
    ...['主题编号', '并联编号', '联办编号', 'project'],
  ],
  itemKind: ['项目类型', '工程类型', '项目类别', '工程类别', '是否园区'],
  exported: ['导出时间', '导出日期', '截止时间', '截至时间'],
}

const roleOfKey = new Map<string, CaseRole>()
for (const role of caseRoles) for (const name of usual[role]) roleOfKey.set(headerKey(name), role)

/** Columns that say who somebody is: never read. */
const personal =
  /申请人|申请者|申报人|办件人|当事人|证件|身份证|信用代码|电话|手机|联系|经办|地址|住址|姓名|法人|法定代表|代理人|委托人|邮箱|邮件|账号|银行|受理人|办理人|审批人|审核人|操作人|收件人|评价人|评价内容|意见|备注|办件编号|办件号|业务流水|流水号|申请单位|建设单位|企业名称|项目名称|^项目$|户名|权利人|坐落/

/** Whether a header names a column that holds personal data or free text, which is dropped before reading. */
export function isPersonal(header: string): boolean {
  return personal.test(foldWord(header))
}

function shareOf(rows: LogRows, column: number, fits: (text: string) => boolean): number {
  const filled = rows.map((cells) => foldWordOf(cells[column])).filter((text) => text !== '')
  return filled.length === 0 ? 0 : filled.filter(fits).length / filled.length
}

function foldWordOf(text: string | undefined): string {
  return (text ?? '').normalize('NFKC').trim()
}

const isMoment = (text: string): boolean => readMoment(text) !== undefined

/** What values must look like for a header to mean what it says; blank columns are believed. */
function isBelievable(role: CaseRole, rows: LogRows, column: number): boolean {
  const isBlank = rows.every((cells) => foldWordOf(cells[column]) === '')
  if (role === 'accepted' || role === 'finished') return isBlank || shareOf(rows, column, isMoment) >= 0.3
  if (role === 'class') return shareOf(rows, column, (text) => readClass(text) !== undefined) >= 0.5
  return true
}

/** Columns without a usual name, known by what stands in them. */
function roleByValues(rows: LogRows, column: number): CaseRole | undefined {
  const most = (fits: (text: string) => boolean): boolean => shareOf(rows, column, fits) >= 0.8
  if (most((text) => /^(?:非常|基本|不|非常不)?满意$|默认好评/.test(text) && readRating(text) !== undefined))
    return 'rating'
  if (most((text) => /件$/.test(text) && readClass(text) !== undefined)) return 'class'
  if (
    most((text) => /^(?:已办结|在办|办理中|退件|撤回|不予受理)$/.test(text) && readStatus(text) !== undefined)
  )
    return 'status'
  return undefined
}

export interface FoundColumns {
  /** 1-based row of the header. */
  readonly headerRow: number
  readonly header: readonly string[]
  readonly columns: CaseColumns
}

const headerRows = 20

/**
 * The columns of a case log by their usual names, checked against their values; undefined where the table is none.
 * A log has acceptances, and an end or two other things that only cases have: without an end it is still known as one.
 */
export function findCaseColumns(head: LogRows): FoundColumns | undefined {
  for (const [index, header] of head.slice(0, headerRows).entries()) {
    if (!header.some((text) => roleOfKey.get(headerKey(text)) === 'accepted')) continue
    const columns = columnsOf(header, head.slice(index + 1))
    if (columns.accepted === undefined) continue
    const says = (role: CaseRole): boolean => columns[role] !== undefined
    const marks = (
      ['limit', 'legalLimit', 'status', 'item', 'class', 'visits', 'rating', 'project'] as const
    ).filter(says)
    const isLog = says('finished')
      ? says('department') || says('item') || says('project')
      : marks.length >= 2 || header.some((text) => /办件编?号/.test(text))
    if (isLog) return { headerRow: index + 1, header, columns }
  }
  return undefined
}

function columnsOf(header: readonly string[], rows: LogRows): CaseColumns {
  const found: Partial<Record<CaseRole, number>> = {}
  const rankOf = (role: CaseRole, column: number): number =>
    usual[role].findIndex((name) => headerKey(name) === headerKey(header[column]!))
  header.forEach((text, column) => {
    const role = roleOfKey.get(headerKey(text))
    if (role === undefined) return
    const isKind = role === 'class' && !isBelievable(role, rows, column)
    const settled = isKind ? 'itemKind' : role
    if (!isKind && !isBelievable(role, rows, column)) return
    const before = found[settled]
    if (before === undefined || rankOf(settled, column) < rankOf(settled, before)) found[settled] = column
  })
  const taken = new Set(Object.values(found))
  header.forEach((text, column) => {
    if (taken.has(column) || isPersonal(text)) return
    const role = roleByValues(rows, column)
    if (role && found[role] === undefined) found[role] = column
  })
  return found
}
