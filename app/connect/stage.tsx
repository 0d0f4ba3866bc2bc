/** Sets the stage for the widget: the catalogue of the person's language, the version of its consent text, and the actions. */
import { getMessages } from 'next-intl/server'
import type { Catalogue } from '@/components/consent/words'
import { Widget } from '@/components/consent/widget'
import { languageOf } from '@/components/locale'
import type { Viewer } from '@/lib/model/ids'
import type { ConnectionView } from '@/lib/model/view'
import { reader } from '../_i18n/locale'
import { nowOf, product } from '../_server/banking'
import { begin, dropFile, renew, reply } from '../actions'
import { HOME, textVersionOf } from './texts'

const PLACES = { finish: '/overview', another: '/connect', manage: '/connections', leave: '/connections' }

export async function Stage({ viewer, initial }: { viewer: Viewer; initial: ConnectionView | null }) {
  const locale = await reader()
  const { banking } = await product()
  const countries = banking.countries()
  // The catalogue is our own file; next-intl types messages as anything.
  const catalogue = (await getMessages()).consent as Catalogue
  const home = HOME[languageOf(locale)]
  return (
    <Widget
      locale={locale}
      catalogue={catalogue}
      textVersion={textVersionOf(catalogue)}
      countries={countries}
      suggested={countries.includes(home) ? home : (countries[0] ?? home)}
      at={(await nowOf(viewer)).toISOString()}
      initial={initial}
      places={PLACES}
      begin={begin}
      reply={reply}
      renew={renew}
      dropFile={dropFile}
    />
  )
}
