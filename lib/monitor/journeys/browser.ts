/** The widget, walked in a browser: its steps by name. What is done in them is in `scripts/monitor/widget.ts`, for us and for Checkly's suite. */
import type { Journey, Step } from '../journey.ts'

const step = (id: string, name: string, budget: number): Step => ({ id, name, budget, requests: [] })

export const browser: Journey = {
  id: 'browser',
  name: 'Widget in a browser',
  steps: [
    step('open', 'Open the demo', 10_000),
    step('widget', 'Open the widget', 8_000),
    step('find', 'Find the bank', 8_000),
    step('agree', 'Agree to the consent', 8_000),
    step('method', 'Choose the way in', 8_000),
    step('login', 'Log in at the bank', 10_000),
    step('receipt', 'Get the receipt', 30_000),
    step('entries', 'See the entries', 30_000),
  ],
  afterwards: [],
  words: [],
}
