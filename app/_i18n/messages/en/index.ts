import accounts from './accounts.json'
import auth from './auth.json'
import categories from './categories.json'
import charts from './charts.json'
import common from './common.json'
import connections from './connections.json'
import consent from './consent.json'
import errors from './errors.json'
import overview from './overview.json'
import transactions from './transactions.json'

export default { accounts, auth, categories, charts, common, connections, consent, errors, overview, transactions }
