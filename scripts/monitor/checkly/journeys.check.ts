/** A multi-step check for each journey whose keys are set; the keys themselves are environment variables of the Checkly account. */
import { MultiStepCheck } from 'checkly/constructs'
import { alertChannels } from './alerts.ts'
import { banqware } from '../../../lib/monitor/journeys/banqware.ts'
import { finqware } from '../../../lib/monitor/journeys/finqware.ts'
import { klarna } from '../../../lib/monitor/journeys/klarna.ts'
import { klavi } from '../../../lib/monitor/journeys/klavi.ts'
import { alertEscalationPolicy, frequency, locations, retryStrategy } from './policy.ts'

/** All of them where nothing is chosen. */
const chosen = process.env['MONITOR_JOURNEYS']?.split(',')

export const checks = [klarna, klavi, finqware, banqware]
  .filter(({ id }) => chosen?.includes(id) ?? true)
  .map(
    ({ id, name }) =>
      new MultiStepCheck(`passbook-${id}`, {
        name,
        code: { entrypoint: `./${id}.spec.ts` },
        alertChannels,
        alertEscalationPolicy,
        frequency,
        locations,
        retryStrategy,
        runParallel: true,
      }),
  )
