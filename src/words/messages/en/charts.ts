export default {
  showTable: 'Show table',
  showChart: 'Show chart',
  download: 'Download',
  png: 'PNG picture',
  svg: 'SVG drawing',
  csv: 'CSV data',
  source: 'Source: {source}',
  noData: 'Nothing to draw',
}
