const longest = 80
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/** A file name that every system takes, from a title and a period: 开办企业得分 2020.csv. */
export function fileName(parts: readonly string[], extension: string): string {
  const name = parts
    .join(' ')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const short = [...name]
    .slice(0, longest)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '')
  return `${short === '' || reserved.test(short) ? `_${short}` : short}.${extension}`
}
