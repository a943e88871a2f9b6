import { checkShare } from '../../domain/approvals/checkShare'
import type { IssueLog } from '../issueLog'

const number = String.raw`(\d{1,9}(?:,\d{3})*)`
const percent = String.raw`(\d{1,3}(?:\.\d{1,6})?)%`
/** `331/658=50.3%` and `共658项，其中331项…占50.3%`. */
const patterns: readonly (readonly [pattern: RegExp, numerator: number, denominator: number])[] = [
  [new RegExp(`${number}/${number}[^\\d%]{0,8}${percent}`, 'g'), 1, 2],
  [new RegExp(`${number}[项件个][^\\d%。;]{0,20}${number}[项件个][^\\d%。;]{0,20}${percent}`, 'g'), 2, 1],
]

function numberOf(text: string): number {
  return Number(text.replaceAll(',', ''))
}

/** Tells of the shares in a line of text that disagree with the counts beside them (rule A3). */
export function checkStatedShares(cells: readonly string[], row: number, issues: IssueLog): void {
  for (const [at, cell] of cells.entries()) {
    const text = cell.normalize('NFKC').replace(/\s+/g, '')
    for (const [pattern, numerator, denominator] of patterns)
      for (const match of text.matchAll(pattern)) {
        const [above, below, stated] = [numberOf(match[numerator]!), numberOf(match[denominator]!), match[3]!]
        const checked = checkShare(stated, above, below)
        if (!checked || checked.agrees) continue
        const percentByCounts = Number(checked.percent.toFixed(2))
        issues.add(
          'shareDisagrees',
          { row, column: at + 1 },
          { stated, numerator: above, denominator: below, percent: percentByCounts },
        )
      }
  }
}
