export default {
  docx: 'Download Word document',
  letterhead: 'Fill letterhead template',
  choose: 'Choose letterhead template…',
  replace: 'Replace template…',
  forget: 'Forget template',
  annex: 'Download annex (Excel)',
  annexName: 'annex',
  kept: 'Letterhead template: {name}',
  how: 'How to make a letterhead template',
  say: 'A letterhead template is your office’s own .docx file of at most 2 MB with fields where the text goes, such as {fields}. It is kept in this browser only.',
  unknown: 'Fields of the template that are not known, left as they are: {names}',
  absent: 'The template has no such fields, so these were not filled in: {names}',
  working: 'Writing…',
  failed: 'The file was not written: load the page again and retry.',
  faults: {
    notDocx: '“{name}” is no .docx file. Save an older .doc or .wps as .docx first.',
    tooLarge: '“{name}” is over 2 MB, or too large once unpacked: shrink its pictures.',
    damaged: '“{name}” is damaged and cannot be read. Open it in Word or WPS and save it again.',
    noText:
      '“{name}” has no field {field}, so there is no place for the text. Its braces must be half-width.',
  },
}
