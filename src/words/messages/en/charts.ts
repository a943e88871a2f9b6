export default {
  showTable: 'Show table',
  showChart: 'Show chart',
  download: 'Download',
  png: 'PNG picture',
  svg: 'SVG drawing',
  xlsx: 'Excel workbook',
  csv: 'CSV data',
  revision: 'Revision {number} of the data',
  source: 'Source: {source}',
  noData: 'Nothing to draw',
}
