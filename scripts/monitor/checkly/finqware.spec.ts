import { finqware } from '../../../lib/monitor/journeys/finqware.ts'
import { finqwareTarget } from './targets.ts'
import { walkJourney } from './walk.ts'

walkJourney(finqware, finqwareTarget)
