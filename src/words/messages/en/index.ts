import bulletin from './bulletin'
import bulletinFiles from './bulletinFiles'
import calendar from './calendar'
import charts from './charts'
import caseLogs from './caseLogs'
import data from './data'
import dataExport from './dataExport'
import derived from './derived'
import differences from './differences'
import edits from './edits'
import faults from './faults'
import gaps from './gaps'
import help from './help'
import importFiles from './importFiles'
import importGrid from './importGrid'
import indicators from './indicators'
import issues from './issues'
import ledger from './ledger'
import mapping from './mapping'
import periods from './periods'
import rankings from './rankings'
import overview from './overview'
import pack from './pack'
import periodLife from './periodLife'
import present from './present'
import quality from './quality'
import schemeEditor from './schemeEditor'
import returns from './returns'
import provenance from './provenance'
import robustness from './robustness'
import scorecards from './scorecards'
import schemeIssues from './schemeIssues'
import scoreSheet from './scoreSheet'
import shell from './shell'
import targets from './targets'
import whatIf from './whatIf'

export default {
  bulletin,
  bulletinFiles,
  calendar,
  derived,
  differences,
  edits,
  scoreSheet,
  shell,
  periods,
  rankings,
  overview,
  pack,
  periodLife,
  present,
  quality,
  returns,
  provenance,
  robustness,
  scorecards,
  gaps,
  targets,
  help,
  importFiles,
  importGrid,
  indicators,
  caseLogs,
  data,
  dataExport,
  charts,
  issues,
  ledger,
  mapping,
  schemeEditor,
  schemeIssues,
  faults,
  whatIf,
}
