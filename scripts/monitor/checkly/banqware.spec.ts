import { banqware } from '../../../lib/monitor/journeys/banqware.ts'
import { banqwareTarget } from './targets.ts'
import { walkJourney } from './walk.ts'

walkJourney(banqware, banqwareTarget)
