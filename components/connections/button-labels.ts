/** The words of a connection's buttons, for the browser: an application is not refreshed, and taking it away ends nothing at a bank. */
import { useTranslations } from 'next-intl'
import type { ButtonLabels } from './connection-buttons'

export function useButtonLabels(bank: string, kind: 'consent' | 'application'): ButtonLabels {
  const t = useTranslations('connections')
  const common = useTranslations('common')
  const stop = kind === 'consent' ? 'stop' : 'remove'
  return {
    refresh: t('actions.refresh'),
    renew: t('actions.renew'),
    stop: t(kind === 'consent' ? 'actions.stop' : 'actions.remove'),
    finish: t('actions.finish'),
    failed: String(t.raw('actions.failed')),
    limited: String(t.raw('actions.limited')),
    busy: t('actions.busy'),
    close: common('close'),
    dialog: {
      title: t(`${stop}.title`, { bank }),
      text: t(`${stop}.text`, { bank }),
      choice:
        kind === 'consent'
          ? {
              question: t('stop.question'),
              keep: t('stop.keep'),
              keepText: t('stop.keepText'),
              erase: t('stop.erase'),
              eraseText: t('stop.eraseText'),
            }
          : null,
      confirm: t(`${stop}.confirm`),
      cancel: t('stop.cancel'),
    },
  }
}
