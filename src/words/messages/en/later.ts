import bulletin from './bulletin'
import bulletinFiles from './bulletinFiles'
import calendar from './calendar'
import caseLogs from './caseLogs'
import data from './data'
import dataExport from './dataExport'
import derived from './derived'
import differences from './differences'
import edits from './edits'
import gaps from './gaps'
import help from './help'
import importFiles from './importFiles'
import importGrid from './importGrid'
import indicators from './indicators'
import issues from './issues'
import ledger from './ledger'
import mapping from './mapping'
import overview from './overview'
import pack from './pack'
import periodLife from './periodLife'
import present from './present'
import quality from './quality'
import returns from './returns'
import provenance from './provenance'
import robustness from './robustness'
import schemeEditor from './schemeEditor'
import schemeIssues from './schemeIssues'
import scoreSheet from './scoreSheet'
import scorecards from './scorecards'
import targets from './targets'
import whatIf from './whatIf'

/** What all but the first page says. */
export default {
  bulletin,
  bulletinFiles,
  calendar,
  caseLogs,
  data,
  dataExport,
  derived,
  differences,
  edits,
  gaps,
  help,
  importFiles,
  importGrid,
  indicators,
  issues,
  ledger,
  mapping,
  overview,
  pack,
  periodLife,
  present,
  quality,
  returns,
  provenance,
  robustness,
  schemeEditor,
  schemeIssues,
  scoreSheet,
  scorecards,
  targets,
  whatIf,
}
