export default {
  chooseFolder: '选择文件夹',
  group: '{count} 个文件，同一格式',
  groupValues: '共 {values} 个数值，按同一设置读取',
  groupPeriods: '{count} 个文件（同一格式）：{periods}',
  list: '文件清单',
  file: '文件',
  entities: '对象',
  values: '数值',
  filledOn: '填报日期',
  issues: '需核对',
  unread: '{count} 个文件未能读取，其余照常导入：{files}',
}
