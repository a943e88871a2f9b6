/** The words that logs use, folded by `foldWord`. What is not known is neither one nor the other (rule D5). */

export type CaseStatus = 'finished' | 'returned' | 'open'
export type CaseRating = 'good' | 'bad' | 'system' | 'none'

export function foldWord(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '')
}

const returned = /退件|退回|退办|撤回|撤件|撤销申请|撤销办件|不予受理|不受理|作废|终止|转报/
const finished = /办结|办毕|完结|完成|结束|准予|不予许可|已发证|已出件|已出证|归档|通过/
const open = /在办|办理中|受理|审批中|审查|审核|补正|挂起|暂停|特别程序|流转|待/

/** Returned first: `不予受理` holds 受理, `终止办结` holds 办结. */
export function readStatus(text: string): CaseStatus | undefined {
  if (returned.test(text)) return 'returned'
  if (/未办结|未完成|未办理/.test(text)) return 'open'
  if (finished.test(text)) return 'finished'
  return open.test(text) ? 'open' : undefined
}

const unrated = /^(?:|无|未评价|未评|没有评价|待评价|[-—–/\\]+)$/

/** Rule A2c: 好评 is 非常满意, 满意 and 基本满意; what the system gave is no rating. */
export function readRating(text: string): CaseRating | undefined {
  if (unrated.test(text)) return 'none'
  if (/默认|系统|自动/.test(text)) return 'system'
  if (/不满意|差评|较差|很差|^[12](?:星|分)?$|^[一二]星$/.test(text)) return 'bad'
  if (/满意|好评|^[345](?:星|分)?$|^[三四五]星$/.test(text)) return 'good'
  return undefined
}

export function readChannel(text: string): 'online' | 'counter' | undefined {
  if (/网上|网办|线上|在线|网络|互联网|手机|移动|APP|小程序|一网通办|全程网办|外网/i.test(text))
    return 'online'
  if (/窗口|线下|现场|大厅|自助|邮寄|柜台|内网|其他/.test(text)) return 'counter'
  return readYes(text) === undefined ? undefined : readYes(text) ? 'online' : 'counter'
}

export function readClass(text: string): 'instant' | 'promised' | undefined {
  if (/即办/.test(text)) return 'instant'
  return /承诺|上报|联办|一般|普通/.test(text) ? 'promised' : undefined
}

export function readYes(text: string): boolean | undefined {
  if (/^(?:是|有|1|Y|YES|TRUE|√|已.*|延期|补正)$/i.test(text)) return true
  return /^(?:否|无|没有|0|N|NO|FALSE|×|未.*|[-—–/\\]+|)$/i.test(text) ? false : undefined
}

/** How often somebody had to come; `不超过1次` is one. */
export function readVisits(text: string): number | undefined {
  const found = /^(?:不超过|最多|≤)?(\d{1,2})次?$/.exec(text)
  if (found) return Number(found[1])
  return /^(?:零跑动|零次|一次不用跑|不用跑|一次不跑)$/.test(text) ? 0 : undefined
}
