export default {
  button: 'Export package',
  running: 'Exporting {done} of {total}',
  title: 'Export “{name}”?',
  say: 'Data will leave this machine. Classified and personal information must not; follow your office’s rules before passing it on. The package has all figures of the current revision, reasons for gaps, ranks, definitions and groups, and no case logs, earlier revisions, schemes or targets.',
  suppress: 'Leave out figures of fewer than 5 cases (they might tell of one person)',
  suppressSay:
    'Judged by the cases finished of each unit and item alone: a total less the other units may still tell. How many cases other figures are of is not known; they are exported.',
  confirm: 'Export',
  file: '{name} revision {number} package',
  done: '{file} ({size}) was made. Import it into Duibiao on another machine to open it.',
  suppressed: '{count} figures of fewer than 5 cases were left out.',
}
