/** A run beside the last one in which all was well: answers, times, and what does not hold any more. */
import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { DifferenceView, RunView } from '@/lib/model/monitor'
import { Moment } from '../moment'
import { Sheet, sheetLink, SheetHead } from '../ui/sheet'
import { useLanguage } from '../use-language'
import { formatMilliseconds } from './format'
import { runHref } from './places'
import { Cell, Name, Table } from './table'

export function DifferenceTable({ run }: { run: RunView }) {
  const t = useTranslations('monitor.one')
  const locale = useLanguage()
  const { green, journey } = run
  const then = green && (
    <Link href={runHref(journey.id, green.id)} prefetch={false} className={sheetLink}>
      <Moment at={green.at} locale={locale} />
    </Link>
  )
  return (
    <Sheet aria-labelledby="difference">
      <SheetHead
        id="difference"
        title={t('difference')}
        note={green ? t.rich('differenceOf', { when: () => then }) : t('noGreen')}
      />
      {green && (
        <Table
          label={t('difference')}
          words={2}
          head={[t('request'), t('expectations'), t('status'), t('then'), t('now')]}
        >
          {green.differences.map((one) => (
            <Row key={one.id} difference={one} />
          ))}
        </Table>
      )}
    </Sheet>
  )
}

function Row({ difference }: { difference: DifferenceView }) {
  const t = useTranslations('monitor.one')
  const locale = useLanguage()
  const { id, status, milliseconds, broken } = difference
  const isOther = status !== null && status.was !== status.now && milliseconds.now !== null
  return (
    <tr data-testid="difference">
      <Name>
        <code>{id}</code>
      </Name>
      <Cell words>
        {broken.map((says) => (
          <code key={says} lang="en" className="block text-alarm">
            {says}
          </code>
        ))}
      </Cell>
      <Cell>
        <span className={clsx(isOther && 'font-medium text-alarm')}>
          {status && (isOther ? `${status.was ?? '–'} → ${status.now ?? t('noAnswer')}` : status.was)}
        </span>
      </Cell>
      <Cell>{formatMilliseconds(milliseconds.was, locale)}</Cell>
      <Cell>{milliseconds.now === null ? t('notReached') : formatMilliseconds(milliseconds.now, locale)}</Cell>
    </tr>
  )
}
