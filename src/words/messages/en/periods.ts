export default {
  year: '{year}',
  quarter: 'Q{quarter} {year}',
  month: '{year}-{month}',
  week: 'Week {week}, {year}',
  day: '{year}-{month}-{day}',
  issue: 'Issue {number}',
  issueDated: 'Issue {number} ({first} – {last})',
}
