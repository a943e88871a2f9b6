/** What a file is called whatever week it is of: 政务服务办件周报表 of 附件1 政务服务办件周报表（11月13日—11月19日）.xlsx. */
export function fileTitle(file: string): string {
  const plain = file
    .replace(/\.[a-z0-9]+(?= › |$)/gi, '')
    .replace(/^附件\s*\d*[\s:：、.]*/, '')
    .replace(/[（(][^（）()]*\d[^（）()]*[）)]/g, '')
    .replace(/第?\s*\d{1,4}\s*(?:年度?|月份?|日|周|期|号|季度)|第\s*\d+|[\d\s._—–-]+$/g, '')
    .replace(/\s*›\s*$/, '')
    .trim()
  return plain === '' ? file : plain
}

/** What files of one kind are called together: 周报 of 周报（市林业局） and 周报（市教育局）. */
export function commonTitle(files: readonly string[]): string {
  const [first = '', ...rest] = files.map(fileTitle)
  let length = first.length
  for (const title of rest) while (!title.startsWith(first.slice(0, length))) length--
  const common = first
    .slice(0, length)
    .replace(/[（(【[《“\s·_—–-]+(?:[市县区州]+)?$/, '')
    .trim()
  return common.length < 2 ? first : common
}
