export default {
  chooseFolder: 'Choose a folder',
  group: '{count} files of one format',
  groupValues: '{values} values in all, read with the same settings',
  groupPeriods: '{count} files of one format: {periods}',
  list: 'The files',
  file: 'File',
  entities: 'Names',
  values: 'Values',
  filledOn: 'Filled in on',
  issues: 'To check',
  unread: '{count} files could not be read; the others go on: {files}',
}
