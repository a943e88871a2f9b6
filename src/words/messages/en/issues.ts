export default {
  at: {
    file: '“{file}” ',
    sheet: 'sheet “{sheet}” ',
    cell: '{cell}',
    row: 'row {row} ',
    column: 'column {column}',
  },
  colon: ': ',
  more: ' ({count} places like this)',
  emptyFile: 'The file is empty. Check the export and choose the file again.',
  headerOnly: 'There is a header but no data row. Check that data was selected when exporting.',
  oneColumn:
    'There is only one column, so no table was recognised. Check that the separator is a comma, tab or semicolon.',
  notText: 'This is not a text table but {kind}. Save it as .xlsx or CSV and import that.',
  kinds: {
    pdf: 'a PDF document',
    binary: 'a binary file',
    image: 'an image',
    ole: 'an old Office file that is no workbook',
    office: 'an Office file that is no .xlsx workbook',
  },
  unknownLayout:
    'The table was not recognised (its header: {seen}). It needs a column of economies or units, and periods such as years, or columns of indicators.',
  unclosedQuote:
    'A quotation mark is never closed, so columns cannot be told apart from here on. Close it in the file or export again.',
  lineTooLong:
    'This line is longer than {limit} characters and does not look like a table. Check whether the file is damaged.',
  truncatedZip: 'The zip file is incomplete; the download may have been cut off. Download it again.',
  encryptedZip: 'The zip file has a password. Unpack it and import what is inside.',
  zipTooLarge:
    'The zip file unpacks to more than {limitMegabytes} MB; reading was stopped. Unpack it and import the files one by one.',
  zipOverpacked:
    '“{member}” in the zip unpacks to more than {limit} times its size, as no table does; it was not read.',
  zipTooManyEntries:
    'The zip file holds more than {limit} files; reading was stopped. Unpack it and choose the files you need.',
  zipWithoutTable: 'There is no readable table in the zip file.',
  fileTooLarge:
    'The file is larger than {limitMegabytes} MB; reading was stopped. Split it and import the parts.',
  unreadable:
    'The browser cannot read the file: it may have been moved, renamed or be in use. Choose it again.',
  noUsableCells: 'No number was found. Check whether the data columns are empty.',
  encryptedWorkbook: 'The workbook has a password. Save it without one and import that.',
  damagedWorkbook:
    'The workbook is damaged or incomplete. Open it in a spreadsheet program, save it anew and import that.',
  damagedSheet:
    'This sheet is damaged. Open the workbook in a spreadsheet program, save it anew and import that.',
  tooManyCells: 'The workbook has more than {limit} cells and was not read. Save it as CSV and import that.',
  hiddenSheet: 'The sheet is hidden and was not read. Choose “Read what is hidden” to import it.',
  hiddenRows: '{count} rows are hidden and were not read. Choose “Read what is hidden” to import them.',
  hiddenColumns: '{count} columns are hidden and were not read. Choose “Read what is hidden” to import them.',
  formulaWithoutResult:
    'The formula was saved without its result, so the cell counts as blank. Open the workbook in a spreadsheet program, save it and import it again.',
  decodedAs: 'Read as {encoding}.',
  guessedEncoding: 'The encoding is uncertain; read as {encoding}. Check the names for odd characters.',
  unequalWidth:
    'This row has {found} columns where the header has {expected}; the missing ones count as blank. Check that nothing has shifted.',
  extraCellsIgnored: 'What stands beyond the header in this row was not imported.',
  tooManyPeriods: 'There are more than {limit} periods; the others were left out.',
  tooManyTables: 'The file has more than {limit} tables; from this row on it was left out.',
  unknownPeriod:
    'The period “{text}” was not recognised, and this part was not imported. Write it as 2020 or 2020-03, for example.',
  emptyEntity: 'This row has no name and was not imported.',
  duplicateHeader: 'The header “{text}” appears twice. Check what the columns mean.',
  unparseableCell: '“{text}” could not be read as a number. The text was kept, and no number was made of it.',
  stateCell: '“{text}” is a state, not a figure. The text was kept, and no number was made of it.',
  movementCell: '“{text}” is a movement, not a figure. The text was kept, and no number was made of it.',
  changeCell: '“{text}” is a change, not a figure. The text was kept, and no number was made of it.',
  pairCell: '“{text}” may be a fraction or two figures. No number was made of it; please give each a column.',
  otherUnitCell:
    '“{text}” is in another unit than its column. No number was made of it; please convert it first.',
  mixedUnit:
    'One indicator has several units: “{unit}” here, “{first}” before. The figures were read as written; please check.',
  mixedScale:
    '{value} stands beside {beside}: shares of 1 and percentages may be mixed. Nothing was rescaled; please check.',
  spaceInNumber: '“{text}” has a space in it and was read as {value}; please check.',
  tenThousands: '{count} numbers are in ten thousands or hundred millions, and were converted.',
  footnoteMark: '{count} numbers have footnote marks, and were read without them.',
  bracketNegative: '{count} numbers stand in brackets, and were read as negative.',
  thousandsSeparator: '{count} numbers have thousands separators and were read as numbers.',
  fullWidthDigits: '{count} numbers are in full-width characters and were read as numbers.',
  decimalComma: '{count} figures have a comma before their decimals (as 62,7), and were read so.',
  itemCell: '“{text}” was not understood: the item is left out of this measure. Please check.',
  itemTwice: 'The item “{name}” is the same as in row {firstRow}: counted once, by the later row.',
  itemTotal: 'A row of totals is no item and was not counted.',
  shareDisagrees:
    'The stated share of {stated}% disagrees with its own counts: {numerator} ÷ {denominator} = {percent}%. Please check.',
  mergedFigure:
    'One figure stands in {rows} rows × {columns} columns that are merged; it is read for the first cell alone. Check the others.',
  movementColumn:
    '“{text}” tells movements, which are worked out from each period’s figures; it was not read as an indicator.',
  totalDisagrees: '“{name}” is {total}, but its parts add up to {sum}: check them.',
  totalWithHidden:
    '“{name}” is {total} and counts {count} hidden rows; the rows shown add up to {sum}. Decide whether to read hidden content.',
  totalWithoutHidden:
    '“{name}” is {total} and leaves out {count} hidden rows. Check whether they should count.',
  rankDisagrees: 'The rank given is {stated}; by the score given, {value}, it would be {rank}. Check it.',
  tieRankedApart:
    'Equal scores of {value} have different ranks: row {firstRow} has rank {first}, this row rank {rank}. Check them.',
  duplicateAgrees: 'The same as row {firstRow}, with the same value: counted once.',
  duplicateConflict:
    'The same cell as row {firstRow} ({entity}, {period}) with another value: {first} and {second}. The later row is used; please check.',
  caseLogWithoutEnd:
    'This is a case log without a column of the days on which cases ended. Name that column below, or export the log again with it.',
  caseWithoutAcceptance: 'No time of acceptance: this row is left out.',
  caseWithoutEnd: 'Finished by its status, but without a day: this row is left out.',
  caseWithoutDepartment: 'No department: this row is left out.',
  caseDateUnread: 'The date is not understood: this row is left out.',
  caseEndsBeforeItBegins: 'Ends before it was accepted: this row is left out.',
  caseInFuture: 'A date after the export or after today: this row is left out.',
  caseLimitUnread: 'The limit is not understood: this row is left out.',
  caseDeductionUnread: 'The days taken off are not understood: this row is left out.',
  caseDeductionTooLong: 'More days are taken off than the case took: this row is left out.',
  caseReturnedWithoutDay: 'Returned or withdrawn without a day: counted on no day.',
  caseWithoutCalendar:
    '{cases} cases reach into a year whose holidays are not published: they count as finished, but not in times or limits.',
  metadataWithoutData: 'This is a World Bank metadata file; import it together with its data file.',
  editionByEconomies:
    'The file names no period; it has exactly the {count} economies of {edition}, and is read as that edition.',
  editionYear:
    '{indicator} and its like: the years in the file are those of the data; the report’s edition is one year later.',
}
