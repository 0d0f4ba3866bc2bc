import 'server-only'
/** Receipts in the reader's language: what a consent covered, and how one ended. */
import { getTranslations } from 'next-intl/server'
import { dayOf, dayParts, formatDay, type DayForm } from '@/components/dates'
import { LANGUAGE_NAMES, LOCALES, type Locale } from '@/components/locale'
import { initials } from '@/components/ui/monogram'
import type { ConsentView, EndingView } from '@/lib/model/passport'
import type { ReceiptDocument, ReceiptStamp } from '@/lib/receipts/document'
import { locale } from '../_i18n/locale'
import { clock, nowOf } from './banking'
import { viewer } from './session'

type Fact = readonly [label: string, value: string]
const CLUSTERS = ['details', 'balances', 'transactions', 'identity'] as const

/** What a person agreed to, and until when. */
export async function consentReceipt(consent: ConsentView): Promise<ReceiptDocument> {
  const [t, clusters, common] = await Promise.all([
    getTranslations('passport'),
    getTranslations('consent.text.clusters'),
    paper(),
  ])
  const { provider, scope, fate, agreedAt, grantedAt, validUntil, endedAt, text, connectionId, number } = consent
  const bank = consent.bank ?? provider
  const language = LOCALES.find((one) => one === text?.locale)
  return {
    ...common.frame,
    title: t('receipt.title'),
    subject: bank,
    seed: connectionId,
    stamp: grantedAt ? await stampOf(bank, grantedAt, fate === 'stopped' || fate === 'stopped_at_bank') : null,
    facts: [
      [t('receipt.bank'), bank],
      [common.provider, provider],
      [t('receipt.state'), t(`fate.${fate}`)],
      ...common.dated(t('receipt.agreed'), agreedAt),
      ...common.dated(t('receipt.granted'), grantedAt),
      ...common.dated(t('receipt.until'), validUntil),
      ...common.dated(t('receipt.ended'), endedAt),
      ...(text
        ? [[t('receipt.text'), t('receipt.version', { version: text.version, language: language ? LANGUAGE_NAMES[language] : text.locale })] as const]
        : []),
      [t('receipt.reference'), `${connectionId}-${number}`],
    ], // prettier-ignore
    sections: [
      {
        title: t('shared.title'),
        lines: [
          ...CLUSTERS.filter((cluster) => scope.includes(cluster)).map(
            (cluster) => `${clusters(`${cluster}.title`, { bank })}: ${clusters(`${cluster}.text`, { bank })}`,
          ),
          t('shared.note'),
        ],
      },
    ],
  }
}

/** What became of a connection: here, and at its provider. */
export async function endingProof(ending: EndingView): Promise<ReceiptDocument> {
  const [t, facts, common] = await Promise.all([
    getTranslations('passport'),
    getTranslations('connections.facts'),
    paper(),
  ])
  const { provider, endedAt, erasedAt, validUntil, connectionId, accounts, transactions } = ending
  const bank = ending.bank ?? provider
  return {
    ...common.frame,
    title: t(erasedAt ? 'receipt.deletion' : 'receipt.proof'),
    subject: bank,
    seed: connectionId,
    stamp: await stampOf(bank, endedAt, true),
    facts: [
      [t('receipt.bank'), bank],
      [common.provider, provider],
      ...common.dated(t('ending.stopped'), endedAt),
      ...common.dated(t('ending.here'), erasedAt),
      ...(erasedAt
        ? [
            [facts('accounts'), common.count(accounts)] as const,
            [facts('transactions'), common.count(transactions)] as const,
          ]
        : []),
      ...common.dated(t('receipt.until'), validUntil),
      [t('receipt.reference'), connectionId],
    ],
    sections: [
      { title: t('ending.provider', { provider }), lines: [await answerText(ending)] },
      ...(erasedAt ? [] : [{ title: t('ending.here'), lines: [t('ending.kept')] }]),
    ],
  }
}

/** Of a person who left: every provider's answer on one sheet that names nobody. */
export async function farewellProof(
  endings: readonly EndingView[],
  farewell: {
    readonly at: string
    readonly connections: number
    readonly accounts: number
    readonly transactions: number
  },
): Promise<ReceiptDocument> {
  const [t, data, facts, common] = await Promise.all([
    getTranslations('passport'),
    getTranslations('data.farewell'),
    getTranslations('connections.facts'),
    paper(),
  ])
  const lines = await Promise.all(
    endings.map(
      async (ending) => `${ending.bank ?? ending.provider} (${ending.provider}): ${await answerText(ending)}`,
    ),
  )
  return {
    ...common.frame,
    title: t('receipt.farewell'),
    subject: 'Passbook',
    seed: farewell.at,
    stamp: await stampOf('Passbook', farewell.at, true),
    facts: [
      ...common.dated(t('ending.here'), farewell.at),
      [data('connections'), common.count(farewell.connections)],
      [facts('accounts'), common.count(farewell.accounts)],
      [facts('transactions'), common.count(farewell.transactions)],
    ],
    sections: [{ title: data('banks'), lines: lines.length > 0 ? lines : [data('none')] }],
  } // prettier-ignore
}

/** What is the same on every receipt, and how dates and numbers are written on it. */
async function paper() {
  const [language, t, facts] = await Promise.all([locale(), getTranslations('passport'), getTranslations('connections.facts')]) // prettier-ignore
  const moment = (at: string): string => minuteOf(at, language, 'long')
  const someone = await viewer()
  const createdAt = someone ? await nowOf(someone) : clock()
  return {
    provider: facts('by'),
    dated: (label: string, at: string | null): readonly Fact[] => (at === null ? [] : [[label, moment(at)]]),
    count: (value: number) => value.toLocaleString(language),
    frame: { locale: language, createdAt, foot: t('receipt.foot', { when: moment(createdAt.toISOString()) }) },
  }
}

/** In UTC, and says so: paper does not know its reader's zone. */
const minuteOf = (at: string, locale: Locale, form?: DayForm): string =>
  `${formatDay(dayOf(at), locale, form)} (${at.slice(11, 16)} UTC)`

async function answerText({ answer, tries, answeredAt, nextTryAt }: EndingView): Promise<string> {
  const [t, language] = await Promise.all([getTranslations('passport.ending.answer'), locale()])
  const when = (at: string) => () => minuteOf(at, language)
  if (answer === 'owed') return nextTryAt && tries > 0 ? t.markup('owedNext', { tries, when: when(nextTryAt) }) : t('owed') // prettier-ignore
  return answer === 'nothing' || answeredAt === null ? t('nothing') : t.markup(answer, { when: when(answeredAt) })
}

async function stampOf(bank: string, at: string, isStruck: boolean): Promise<ReceiptStamp> {
  const { day, month, year } = dayParts(dayOf(at), await locale())
  return { initials: initials(bank), day: `${day} ${month}`, year, isStruck }
}
