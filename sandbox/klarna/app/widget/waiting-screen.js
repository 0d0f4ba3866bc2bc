/** Approval in the bank's app: asks the wizard until it has heard of it. @see contract 6.1 */
import { el } from './dom.js'

const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 2000
/** One lost answer is no news; several are. */
const PATIENCE = 3

/** @param {import('./flow.js').Flow} flow */
export function waitingScreen({ words, wizard, show, complain }) {
  let pause = FIRST_PAUSE_MS
  let lost = 0
  let isLeft = false
  let timer = setTimeout(poll, pause)

  async function poll() {
    const step = await wizard.look().catch(() => null)
    if (isLeft) return
    if (step && step.state !== 'PROCESSING') return show(step)
    lost = step ? 0 : lost + 1
    complain(lost >= PATIENCE ? words['problem.unreachable'] : null)
    pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS)
    timer = setTimeout(poll, pause)
  }

  return {
    node: el(
      'p',
      { class: 'waiting' },
      el('span', { class: 'spinner', 'aria-hidden': 'true' }),
      words['waiting.status'],
    ),
    leave() {
      isLeft = true
      clearTimeout(timer)
    },
  }
}
