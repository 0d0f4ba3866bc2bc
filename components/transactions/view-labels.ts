/** The texts of the view menu. Server components only. */
import { useTranslations } from 'next-intl'
import type { ViewLabels } from './view-menu'

export function useViewLabels(): ViewLabels {
  const t = useTranslations('grid')
  const column = useTranslations('transactions.columns')
  return {
    open: t('view.open'),
    density: t('view.density'),
    densities: { comfortable: t('view.comfortable'), compact: t('view.compact') },
    columns: t('view.columns'),
    column: {
      reference: t('columns.reference'),
      tags: t('columns.tags'),
      category: column('category'),
      account: column('account'),
      original: t('columns.original'),
    },
    order: t('order.title'),
    orders: {
      newest: t('order.newest'),
      oldest: t('order.oldest'),
      largest: t('order.largest'),
      smallest: t('order.smallest'),
    },
    group: t('group.title'),
    groups: { day: t('group.day'), month: t('group.month'), none: t('group.none') },
    select: t('view.select'),
  }
}
