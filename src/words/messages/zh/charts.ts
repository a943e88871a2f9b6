export default {
  showTable: '看表格',
  showChart: '看图',
  download: '下载',
  png: 'PNG 图片',
  svg: 'SVG 矢量图',
  csv: 'CSV 数据',
  source: '来源：{source}',
  noData: '没有可画的数据',
}
