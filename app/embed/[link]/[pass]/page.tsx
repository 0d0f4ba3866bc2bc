/**
 * The widget for a frame on another product's page. The address says which link session it is for and who may frame it, and no secret;
 * `proxy.ts` lets that origin alone frame it. Who has no token sees an empty sheet.
 */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EmbeddedWidget } from '@/components/embed/embedded-widget'
import { LOCALES, localeOf } from '@/components/locale'
import { originOf } from '@/lib/connect/pass'
import { as, type LinkSessionId } from '@/lib/model/ids'
import { locale } from '../../../_i18n/locale'
import { messagesOf } from '../../../_i18n/request'
import { clock, product } from '../../../_server/banking'
import { env } from '../../../_server/env'
import { HOME, textVersionOf } from '../../../connect/texts'

const APPEARANCES = ['light', 'dark', 'system'] as const

export const metadata: Metadata = { title: 'Passbook', robots: { index: false } }

export default async function EmbedPage({ params, searchParams }: PageProps<'/embed/[link]/[pass]'>) {
  const [{ link, pass }, query] = await Promise.all([params, searchParams])
  const origin = originOf(link, decodeURIComponent(pass), env().authSecret)
  if (origin === null) notFound()
  const { connect } = await product()
  const ask = (await connect.session(as<LinkSessionId>(link)))?.ask
  const wanted = query.locale ?? ask?.locale
  const language = LOCALES.find((one) => one === wanted) ?? (await locale())
  const { consent } = await messagesOf(language)
  return (
    <EmbeddedWidget
      linkSessionId={link}
      origin={origin}
      locale={localeOf(language, null, false)}
      appearance={APPEARANCES.find((one) => one === query.appearance) ?? ask?.appearance ?? 'system'}
      catalogue={consent}
      textVersion={textVersionOf(consent)}
      suggested={HOME[language]}
      at={clock().toISOString()}
    />
  )
}
