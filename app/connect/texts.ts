/** What both documents of the widget know of its texts. */
import { createHash } from 'node:crypto'
import type { Catalogue } from '@/components/consent/words'
import type { Language } from '@/components/locale'
import { as, type CountryCode } from '@/lib/model/ids'

const home = (code: string): CountryCode => as<CountryCode>(code)
/** Which country a language speaks for, when the person has not said. */
export const HOME: Readonly<Record<Language, CountryCode>> = {
  en: home('GB'),
  de: home('DE'),
  'pt-BR': home('BR'),
  ro: home('RO'),
  pl: home('PL'),
}

/** Names the consent text of a catalogue, as it is kept with the consent. */
export const textVersionOf = ({ text }: Catalogue): string =>
  createHash('sha256').update(JSON.stringify(text)).digest('hex').slice(0, 16)
