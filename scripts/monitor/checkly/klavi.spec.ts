import { klavi } from '../../../lib/monitor/journeys/klavi.ts'
import { klaviTarget } from './targets.ts'
import { walkJourney } from './walk.ts'

walkJourney(klavi, klaviTarget)
