import { parsePeriod } from '../../domain/periods/parsePeriod'
import type { Period } from '../../domain/periods/period'
import { periodId } from '../../domain/periods/periodId'

// Longest spellings first. 2024年1—11月 and 2024年上半年 are spans that are no period of ours.
const spelled =
  /(?:\d{4}年)?第\d{1,4}期(?:[（(][^（）()]*[）)])?|\d{4}年第?\d{1,2}周|\d{4}年第?[1-4一二三四]季度|\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d{4}年度?(?![\d上下前])|\d{4}-W\d{2}|\d{4}-?Q[1-4]|\d{4}-\d{2}(?:-\d{2})?|(?<![\d.])(?:19|20)\d{2}(?![\d.年])/g

/** The one period that titles name, as in `2024年各县区得分`; undefined where they name none or several. */
export function periodInText(texts: readonly string[]): Period | undefined {
  const found = new Map<string, Period>()
  for (const text of texts) {
    for (const [spelling] of text.matchAll(spelled)) {
      const period = parsePeriod(spelling)
      if (period) found.set(periodId(period), period)
    }
  }
  return found.size === 1 ? [...found.values()][0] : undefined
}
