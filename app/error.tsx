'use client'
/**
 * What a page shows when it failed. The digest is the reference: the server's log has the same. An error boundary runs in the
 * browser, without the server's translations, so it brings its own few sentences and reads the language off the document.
 */
import { useSyncExternalStore } from 'react'
import { Guilloche } from '@/components/ui/guilloche'
import { Button } from '@/components/ui/button'
import { LOCALES, type Language } from '@/components/locale'
import de from './_i18n/messages/de/failure.json'
import en from './_i18n/messages/en/failure.json'
import pl from './_i18n/messages/pl/failure.json'
import ptBR from './_i18n/messages/pt-BR/failure.json'
import ro from './_i18n/messages/ro/failure.json'

const TEXTS: Readonly<Record<Language, typeof en>> = { en, de, 'pt-BR': ptBR, ro, pl }

const never = () => () => {}
const spoken = (): Language => LOCALES.find((one) => one === document.documentElement.lang) ?? 'en'

export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  const texts = TEXTS[useSyncExternalStore(never, spoken, () => 'en' as const)]
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null
  return (
    <div className="mx-auto flex min-h-[80dvh] max-w-[880px] flex-col justify-center gap-8 px-4 sm:flex-row sm:items-center sm:gap-12">
      <Guilloche seed="error" shape="rosette" className="w-40 flex-none sm:w-52" />
      <div role="alert" className="max-w-[52ch]">
        <h1 className="text-20">{texts.title}</h1>
        <p className="mt-2 text-ink-soft">{texts.text}</p>
        {digest && <p className="mt-2 text-13 text-ink-soft">{texts.reference.replace('{reference}', digest)}</p>}
        <div className="mt-6">
          <Button tone="primary" onClick={retry}>
            {texts.retry}
          </Button>
        </div>
      </div>
    </div>
  )
}
