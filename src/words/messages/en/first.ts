import charts from './charts'
import faults from './faults'
import periods from './periods'
import rankings from './rankings'
import shell from './shell'

/** What the first page says; the rest comes after it is painted. */
export default { charts, faults, periods, rankings, shell }
