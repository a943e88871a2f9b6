export default {
  year: '{year} 年',
  quarter: '{year} 年第 {quarter} 季度',
  month: '{year} 年 {month} 月',
  week: '{year} 年第 {week} 周',
  day: '{year} 年 {month} 月 {day} 日',
  issue: '第 {number} 期',
  issueDated: '第 {number} 期（{first}—{last}）',
}
