import accounts from './accounts.json'
import auth from './auth.json'
import cashFlow from './cash-flow.json'
import categories from './categories.json'
import charts from './charts.json'
import common from './common.json'
import connections from './connections.json'
import consent from './consent.json'
import detail from './detail.json'
import errors from './errors.json'
import exported from './export.json'
import failure from './failure.json'
import grid from './grid.json'
import overview from './overview.json'
import recurring from './recurring.json'
import rules from './rules.json'
import search from './search.json'
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
  detail,
  errors,
  export: exported,
  failure,
  grid,
  overview,
  recurring,
  rules,
  search,
  transactions,
}
