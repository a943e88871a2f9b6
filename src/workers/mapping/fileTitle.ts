/** What a file is called whatever week it is of: 政务服务办件周报表 of 附件1 政务服务办件周报表（11月13日—11月19日）.xlsx. */
export function fileTitle(file: string): string {
  const plain = file
    .replace(/\.[a-z0-9]+(?= › |$)/gi, '')
    .replace(/^附件\s*\d*[\s:：、.]*/, '')
    .replace(/[（(][^（）()]*\d[^（）()]*[）)]/g, '')
    .replace(/\d{1,4}\s*[年月日周期号]|第\s*\d+|[\d\s._—–-]+$/g, '')
    .replace(/\s*›\s*$/, '')
    .trim()
  return plain === '' ? file : plain
}
