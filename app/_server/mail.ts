import 'server-only'
/** Letters in words, and the post that carries them. */
import { createTranslator } from 'next-intl'
import { createTransport } from 'nodemailer'
import type en from '../_i18n/messages/en/notices.json'
import { dayOf, formatDay } from '@/components/dates'
import { LOCALES } from '@/components/locale'
import { connectionPageHref, dataHref } from '@/components/places'
import type { Letter, Mail } from '@/lib/notices/notices'
import { messagesOf } from '../_i18n/request'
import { env } from './env'

/** @param chosen the person's language, where they have one of ours. */
export async function writeMail(
  { kind, bank, validUntil, connectionId }: Letter,
  chosen: string | null,
): Promise<Mail> {
  const locale = LOCALES.find((one) => one === chosen) ?? 'en'
  const { notices } = (await messagesOf(locale)) as { notices: typeof en } // our own files, of one shape
  const t = createTranslator({ locale, messages: { notices }, namespace: 'notices.mail' })
  const { appUrl } = env()
  const gaps = {
    bank: bank ?? t('bank'),
    date: validUntil ? formatDay(dayOf(validUntil.toISOString()), locale) : '',
  }
  const subject = t(`${kind}.subject`, gaps)
  const text = t(`${kind}.text`, gaps)
  const address = connectionId === null ? null : `${appUrl}${connectionPageHref(connectionId)}`
  const foot = kind === 'farewell' ? null : t('foot', { address: `${appUrl}${dataHref}` })
  return {
    subject,
    text: [text, address && `${t('open')}: ${address}`, foot && `-- \n${foot}`].filter(Boolean).join('\n\n'),
    html: page(locale, subject, text, address === null ? null : { address, label: t('open') }, foot),
  }
}

/** A letter of one paragraph that leads nowhere. */
export const plainMail = (locale: string, subject: string, text: string): Mail => ({
  subject,
  text,
  html: page(locale, subject, text, null, null),
})

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

function page(
  locale: string,
  subject: string,
  text: string,
  link: { readonly address: string; readonly label: string } | null,
  foot: string | null,
): string {
  const button = link
    ? `<p style="margin:24px 0"><a href="${escaped(link.address)}" style="display:inline-block;padding:11px 18px;border-radius:8px;background:#34499b;color:#ffffff;text-decoration:none;font-weight:600">${escaped(link.label)}</a></p>`
    : ''
  const small = foot ? `<p style="margin:24px 0 0;font-size:12px;color:#5b6070">${escaped(foot)}</p>` : ''
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body style="margin:0;padding:24px;background:#faf9f5;color:#1f2433;font:15px/1.5 Inter,Helvetica,Arial,sans-serif"><div style="max-width:520px;margin:0 auto;padding:24px;background:#ffffff;border:1px solid #e3e1d9;border-radius:10px"><p style="margin:0 0 16px;font-weight:600">Passbook</p><h1 style="margin:0 0 12px;font-size:20px">${escaped(subject)}</h1><p style="margin:0">${escaped(text)}</p>${button}${small}</div></body></html>`
}

/** A server elsewhere must speak TLS; one on this machine need not. */
export function postOffice({ url, from }: { readonly url: string; readonly from: string }) {
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname)
  const transport = createTransport(url, { from, requireTLS: !isHere, disableFileAccess: true, disableUrlAccess: true } as object) // prettier-ignore
  return async (to: string, mail: Mail): Promise<void> => {
    await transport.sendMail({ ...mail, to, headers: { 'Auto-Submitted': 'auto-generated' } })
  }
}
