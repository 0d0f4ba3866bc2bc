import { klarna } from '../../../lib/monitor/journeys/klarna.ts'
import { klarnaTarget } from './targets.ts'
import { walkJourney } from './walk.ts'

walkJourney(klarna, klarnaTarget)
