/** Columns that say who somebody is; 电话接通率 and 申请人数 are figures. */
const personal =
  /^(?:.{0,6}(?:身份证|证件)(?:件?号码?|编号)?|(?:联系|办公|移动|手机|固定|座机|单位|.{0,4}人)?(?:电话|手机)(?:号码?)?|(?:.{0,4}人)?联系方式|.{0,6}姓名|.{0,2}(?:联系|经办|承办|申请|申报|办理|受理|填报|填表|制表|审核|审批|负责|责任|法定代表|委托|代理)人员?|联络员|(?:银行)?[账帐]号|电子邮箱|邮箱|微信号?|e-?mail|phone(?:number)?|mobile|telephone|contact(?:person)?|idnumber|fullname)$/i

/** Whether a header names a column of personal data, which is no indicator even where it holds numbers. */
export function isPersonalHeader(header: string): boolean {
  return personal.test(header.normalize('NFKC').replace(/\([^()]*\)|[\s:_]+/g, ''))
}
