/** The language of this request: the person's own choice in a cookie, else what the browser asks for, else English. */
import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { FORMATS, localeOf, LOCALES, type Language, type Locale } from '@/components/locale'

export { LOCALES }
export const LOCALE_COOKIE = 'locale'
export const FORMAT_COOKIE = 'format'
export const AMOUNTS_COOKIE = 'amounts'

const known = (tag: string | undefined): Language | undefined => LOCALES.find((one) => one === tag)

/** The language of ours that a tag in lower case asks for: that very tag, else any region of its language. `pt-pt` finds `pt-BR`. */
const spoken = (tag: string): Language | undefined =>
  LOCALES.find((one) => one.toLowerCase() === tag) ?? LOCALES.find((one) => one.split('-')[0] === tag.split('-')[0])

/** The first language of an `Accept-Language` header that we speak, by its weights (RFC 9110, 12.5.4). */
export function preferred(header: string): Language | undefined {
  return header
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.trim().toLowerCase().split(';')
      const weight = parameters.find((parameter) => parameter.trim().startsWith('q='))
      return { language: spoken(tag.trim()), weight: weight ? Number(weight.trim().slice(2)) || 0 : 1 }
    })
    .filter((entry) => entry.weight > 0 && entry.language)
    .toSorted((a, b) => b.weight - a.weight)
    .map((entry) => entry.language)[0]
}

export const locale = cache(
  async (): Promise<Language> =>
    known((await cookies()).get(LOCALE_COOKIE)?.value) ??
    preferred((await headers()).get('accept-language') ?? '') ??
    'en',
)

/** The language with what the person chose beside it: whose figures, and whether amounts are shown. */
export const reader = cache(async (): Promise<Locale> => {
  const jar = await cookies()
  const format = FORMATS.find((one) => one === jar.get(FORMAT_COOKIE)?.value) ?? null
  return localeOf(await locale(), format, jar.get(AMOUNTS_COOKIE)?.value === 'hidden')
})
