import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { HelpPage } from '@/components/help/help-page'
import { PublicFrame } from '@/components/shell/public-frame'
import { viewer } from '../_server/session'
import { ProductShell } from '../product-shell'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('help'))('title') }
}

/** For everybody: before signing up, beside the widget, and within the product's frame for who is signed in. */
export default async function Help() {
  const someone = await viewer()
  if (someone) {
    return (
      <ProductShell viewer={someone}>
        <HelpPage />
      </ProductShell>
    )
  }
  return (
    <PublicFrame>
      <HelpPage />
    </PublicFrame>
  )
}
