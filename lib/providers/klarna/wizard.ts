/**
 * The encrypted wizard without a browser: what the person does in Klarna's app, step by step. For contract tests and the monitor.
 * @see contracts/klarna.md 6
 */
import { setTimeout as sleepFor } from 'node:timers/promises'
import * as z from 'zod'
import { WireError } from '../../model/errors.ts'
import type { Json } from '../../model/ids.ts'
import { createHttp, placeOf, type Http } from '../http.ts'
import type { Surroundings } from '../provider.ts'
import { formKey, sealAnswer } from './seal.ts'

const element = z.object({
  type: z.string().optional(),
  key: z.string().nullish(),
  options: z.array(z.object({ value: z.string(), label: z.string().nullish() })).nullish(),
  validation_error: z.record(z.string(), z.unknown()).nullish(),
})
const stepAnswer = z
  .object({
    data: z.object({
      state: z.string(),
      next: z.string().nullish(),
      result: z
        .object({
          context: z.string().nullish(),
          key: z.string().nullish(),
          form: z.object({ form_identifier: z.string(), elements: z.array(element).max(200) }).nullish(),
          redirect: z.object({ id: z.string(), url: z.string() }).nullish(),
        })
        .nullish(),
    }),
  })
  .transform(({ data }) => data)
export type WizardStep = z.output<typeof stepAnswer>
export type WizardForm = NonNullable<NonNullable<WizardStep['result']>['form']>

/** What the person would do. */
export interface WizardAnswers {
  readonly bank: { readonly bankCode: string; readonly countryCode: string }
  /** By the form element's key. A choice that is not answered here takes its first option. */
  readonly fields: Readonly<Record<string, string>>
  /** At the bank's own page: the address it sends the person back to. */
  readonly atBank?: (url: string) => Promise<string>
}

/** Element keys that are the same on every test bank. */
export const FIELDS = {
  method: 'interface',
  user: 'bias.apis.forms.elements.UsernameElement',
  password: 'bias.apis.forms.elements.PasswordElement',
  otp: 'bias.apis.forms.elements.OtpElement',
  account: 'account_id',
} as const

const clientToken = z.object({ auth_url: z.string() })

/** The wizard's address in a flow's client token, whose signature is not ours to check. */
export function wizardUrl(token: string): string {
  const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))
  return clientToken.parse(claims).auth_url
}

/** The Auth API needs no credential, and gets none. */
export const wizardHttp = (authUrl: string, { now, record }: Surroundings): Http =>
  createHttp({
    provider: 'klarna',
    allow: [placeOf(authUrl, 'branded/xs2a/v1/wizard/')],
    words: ['branded', 'xs2a', 'v1', 'wizard'],
    now,
    record,
  })

const post = (http: Http, step: string, url: string, body: Json): Promise<WizardStep> =>
  http.call({ step, method: 'POST', url, body: () => body, answer: stepAnswer, attended: true })

export const readStep = (http: Http, url: string): Promise<WizardStep> =>
  http.call({ step: 'wizard.read', method: 'GET', url, answer: stepAnswer, attended: true })

export const chooseBank = (http: Http, url: string, bank: WizardAnswers['bank']): Promise<WizardStep> =>
  post(http, 'wizard.bank', url, { bank_code: bank.bankCode, country_code: bank.countryCode })

export const comeBack = (http: Http, url: string, redirectId: string, returnUrl: string): Promise<WizardStep> =>
  post(http, 'wizard.return', url, { redirect_id: redirectId, return_url: returnUrl })

/** Answers a form. @throws {WireError} for a form without a key or an address. */
export function fillForm(
  http: Http,
  step: WizardStep,
  values: readonly { key: string; value: string }[],
): Promise<WizardStep> {
  const { next, result } = step
  if (!next || !result?.key || !result.form)
    throw new WireError('klarna', 'wizard form', ['data.next', 'data.result.key'])
  const plain = JSON.stringify({ form_identifier: result.form.form_identifier, data: values })
  return post(http, 'wizard.form', next, { ...sealAnswer(formKey(result.key), plain) })
}

/** Every keyed element's answer: as told, else the first option of a choice. */
function answersTo(form: WizardForm, fields: WizardAnswers['fields']): { key: string; value: string }[] {
  return form.elements.flatMap(({ key, options }) => {
    const value = key ? (fields[key] ?? options?.[0]?.value) : undefined
    return key && value !== undefined ? [{ key, value }] : []
  })
}

const MOST_STEPS = 40
const POLL_MS = 200

export interface Wizard {
  readonly http: Http
  /** Of the flow's client token: {@link wizardUrl}. */
  readonly url: string
  readonly answers: WizardAnswers
  readonly sleep?: (ms: number) => Promise<unknown>
}

/**
 * Goes through the wizard to its end, as one person with these answers would.
 * @returns the last step: `FINISHED`, `EXCEPTION` or `ABORTED`, or the form that came back with validation errors.
 */
export async function driveWizard({ http, url, answers, sleep = sleepFor }: Wizard): Promise<WizardStep> {
  let step = await readStep(http, url)
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const { state, result } = step
    if (state === 'PROCESSING') {
      await sleep(POLL_MS)
      step = await readStep(http, url)
    } else if (state !== 'CONSUMER_INPUT_NEEDED' && state !== 'INITIALIZED') {
      return step
    } else if (result?.redirect) {
      const { id, url: bankPage } = result.redirect
      const back = answers.atBank ? await answers.atBank(bankPage) : `${bankPage}&result=success`
      step = await comeBack(http, url, id, back)
    } else if (result?.context === 'bank_selection' || !result?.form) {
      step = await chooseBank(http, url, answers.bank)
    } else if (result.form.elements.some((one) => one.validation_error)) {
      return step
    } else {
      step = await fillForm(http, step, answersTo(result.form, answers.fields))
    }
  }
  throw new WireError('klarna', 'wizard', ['data.state'])
}
