export default {
  showTable: '看表格',
  showChart: '看图',
  download: '下载',
  png: 'PNG 图片',
  svg: 'SVG 矢量图',
  xlsx: 'Excel 工作簿',
  csv: 'CSV 数据',
  revision: '数据版本：第 {number} 版',
  source: '来源：{source}',
  noData: '没有可画的数据',
}
