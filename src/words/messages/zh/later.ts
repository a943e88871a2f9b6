import calendar from './calendar'
import caseLogs from './caseLogs'
import data from './data'
import derived from './derived'
import edits from './edits'
import gaps from './gaps'
import indicators from './indicators'
import issues from './issues'
import mapping from './mapping'
import quality from './quality'
import robustness from './robustness'
import schemeEditor from './schemeEditor'
import schemeIssues from './schemeIssues'
import scoreSheet from './scoreSheet'
import scorecards from './scorecards'
import targets from './targets'
import whatIf from './whatIf'

/** What all but the first page says. */
export default {
  calendar,
  caseLogs,
  data,
  derived,
  edits,
  gaps,
  indicators,
  issues,
  mapping,
  quality,
  robustness,
  schemeEditor,
  schemeIssues,
  scoreSheet,
  scorecards,
  targets,
  whatIf,
}
