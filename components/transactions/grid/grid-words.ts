/** Everything the list says, in the reader's language, as one catalogue. Server components only. */
import { useMessages } from 'next-intl'
import type { Catalogue } from '../../consent/words'

export function useGridCatalogue(): Catalogue {
  const { grid, transactions, common, rules } = useMessages() as unknown as Readonly<Record<string, Catalogue>>
  const { columns, entry, why, original, refused, end } = transactions!
  return {
    ...grid,
    columns: { ...(columns as Catalogue), ...(grid!.columns as Catalogue) },
    entry: entry!,
    why: why!,
    offer: rules!.offer!,
    original: original!,
    refused: refused!,
    end: end!,
    title: transactions!.title!,
    pending: common!.pending!,
    retry: common!.retry!,
    close: common!.close!,
  }
}
