/** What the wizard shows: its forms, and each step as an answer to the App. @see contract 6.2, 6.3 */
import { searchable } from './banks.ts'
import { problemShown } from './flows.ts'
import { KEYS, bankSearch, choice, form, textInput, withErrors } from './forms.ts'
import type { FormElement, ValidationError } from './forms.ts'
import type { Links } from './hosts.ts'
import type { Flow, KlarnaState, Progress, Session, Step } from './state.ts'

export type FormStep = Extract<Step, { kind: 'form' }>

export const asking = (step: Step): Progress => ({ state: 'CONSUMER_INPUT_NEEDED', step })

export function searchElement(state: KlarnaState, session: Session): FormElement {
  const countries = searchable(state.banks, session.allowedCountries)
  const wanted = countries.find((country) => country.code === session.preselectedCountry) ?? countries[0]
  return bankSearch(countries, wanted?.code ?? '')
}

export async function ask(
  state: KlarnaState,
  what: FormStep['ask'],
  elements: readonly FormElement[],
): Promise<FormStep> {
  return { kind: 'form', ask: what, form: form(elements), key: await state.keys.next() }
}

export async function again(
  state: KlarnaState,
  step: FormStep,
  errors: ReadonlyMap<string, ValidationError>,
): Promise<Progress> {
  return asking({ ...step, form: withErrors(step.form, errors), key: await state.keys.next() })
}

export function askLogin(state: KlarnaState, before: readonly FormElement[] = []): Promise<FormStep> {
  const elements = [
    textInput(KEYS.user, 'User name', { max_length: 100 }),
    textInput(KEYS.password, 'Password', {}, true),
  ]
  return ask(state, 'login', [...before, ...elements])
}

export function askCode(state: KlarnaState): Promise<FormStep> {
  return ask(state, 'otp', [textInput(KEYS.otp, 'Code', { min_length: 4, max_length: 8, numeric_only: true })])
}

export function askMethod(state: KlarnaState): Promise<FormStep> {
  const options = [
    { value: 'sms', label: 'SMS', description: 'Code to your phone' },
    { value: 'app', label: 'App', description: "Approve in your bank's app" },
    { value: 'reader', label: 'Card reader', description: 'Code from your reader' },
  ]
  return ask(state, 'method', [choice(KEYS.method, 'How do you want to approve?', options)])
}

const CONTEXTS: Record<FormStep['ask'], string> = {
  bank: 'bank_selection',
  interface: 'interface_selection',
  login: 'authentication',
  method: 'authentication',
  otp: 'authentication',
  account: 'account_selection',
}

/** @see contract 6.2 */
export function presentStep(flow: Flow, links: Links) {
  const { progress } = flow
  if (!('step' in progress)) return { state: progress.state, ...problemShown(flow) }
  return { state: progress.state, next: links.wizard(flow.id), result: presentResult(progress.step) }
}

function presentResult(step: Step) {
  if (step.kind === 'waiting') return { type: 'decoupled', context: 'authentication' }
  if (step.kind === 'redirect') {
    return { type: 'redirect', context: 'authentication', redirect: { id: step.id, url: step.url } }
  }
  return { type: 'form', context: CONTEXTS[step.ask], form: step.form, key: step.key.token }
}
