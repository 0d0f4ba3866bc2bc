import accounts from './accounts.json'
import auth from './auth.json'
import cashFlow from './cash-flow.json'
import categories from './categories.json'
import charts from './charts.json'
import common from './common.json'
import connections from './connections.json'
import consent from './consent.json'
import demo from './demo.json'
import data from './data.json'
import developers from './developers.json'
import doubles from './doubles.json'
import errors from './errors.json'
import exported from './export.json'
import failure from './failure.json'
import help from './help.json'
import imported from './import.json'
import inspector from './inspector.json'
import home from './home.json'
import monitor from './monitor.json'
import notices from './notices.json'
import detail from './detail.json'
import grid from './grid.json'
import overview from './overview.json'
import ownCategories from './own-categories.json'
import passport from './passport.json'
import recurring from './recurring.json'
import rules from './rules.json'
import search from './search.json'
import shell from './shell.json'
import transactions from './transactions.json'

export default {
  accounts,
  auth,
  cashFlow,
  categories,
  charts,
  common,
  connections,
  consent,
  demo,
  data,
  developers,
  doubles,
  errors,
  export: exported,
  failure,
  help,
  import: imported,
  inspector,
  home,
  monitor,
  notices,
  detail,
  grid,
  overview,
  ownCategories,
  passport,
  recurring,
  rules,
  search,
  shell,
  transactions,
}
