/** Journeys and their steps in the reader's language; those that nobody named bear the name they were written with. Server components only. */
import { useTranslations } from 'next-intl'

export function useNames() {
  const t = useTranslations('monitor.names')
  // Ids are the journeys' own and no keys of ours, so each is looked for first.
  const say = (key: string): string | null => (t.has(key as never) ? t(key as never) : null)
  return {
    journey: ({ id, name }: { id: string; name: string }): string => (id === 'browser' ? t('browser') : name),
    step: (journey: string, { id, name }: { id: string; name: string }): string =>
      say(`${journey}.${id}`) ?? say(`steps.${id}`) ?? name,
  }
}
