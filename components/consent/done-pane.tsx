'use client'
/** The receipt: what is shared, until when, and how to stop; or what was applied for, and what the bank says to it. */
import type { PlainDate } from '@/lib/model/ids'
import type { ConnectionView } from '@/lib/model/view'
import { dayOf, formatDay } from '../dates'
import { Button, buttonStyles } from '../ui/button'
import { Fact, Facts } from '../ui/facts'
import { Stamp } from '../ui/stamp'
import { Frame } from './frame'
import { useWords } from './words'

interface DonePaneProps {
  connection: ConnectionView
  bank: string
  /** Where to go from here; null on another product's page, which goes on by itself. */
  places: { finish: string; another: string; manage: string } | null
  onClose: () => void
}

export function DonePane({ connection, ...rest }: DonePaneProps) {
  const { application } = connection
  return application ? (
    <ApplicationReceipt application={application} {...rest} />
  ) : (
    <ConsentReceipt connection={connection} {...rest} />
  )
}

function ConsentReceipt({ connection, bank, places, onClose }: DonePaneProps) {
  const { say, count, locale } = useWords()
  const { consent, accounts, transactions } = connection
  const granted = dayOf(consent?.grantedAt ?? connection.createdAt)
  const foot = !places ? (
    <Onward onClick={onClose} />
  ) : (
    <>
      <a href={places.finish} className={buttonStyles({ tone: 'primary', size: 'large', wide: true })}>
        {say('done.finish')}
      </a>
      <a href={places.another} className={buttonStyles({ size: 'large', wide: true })}>
        {say('done.another')}
      </a>
    </>
  )
  return (
    <Frame screen="done" title={say('done.title', { bank })} onClose={onClose} foot={foot}>
      <Stamped bank={bank} date={granted} label={say('done.stamp', { bank, date: formatDay(granted, locale) })} />
      <Facts>
        <Fact name={say('done.accounts')}>{count('done.accountsText', accounts)}</Fact>
        <Fact name={say('done.transactions')}>{count('done.transactionsText', transactions)}</Fact>
        {consent?.validUntil && <Fact name={say('done.until')}>{formatDay(dayOf(consent.validUntil), locale)}</Fact>}
      </Facts>
      <p className="text-13 text-ink-soft">
        {say('done.stop')}{' '}
        {places && (
          <a href={places.manage} className="text-stamp underline underline-offset-4">
            {say('done.manage')}
          </a>
        )}
      </p>
    </Frame>
  )
}

function Onward({ onClick }: { onClick: () => void }) {
  const { say } = useWords()
  return (
    <Button tone="primary" size="large" wide onClick={onClick}>
      {say('continue')}
    </Button>
  )
}

type Application = NonNullable<ConnectionView['application']>

function ApplicationReceipt({
  application,
  bank,
  places,
  onClose,
}: Omit<DonePaneProps, 'connection'> & { application: Application }) {
  const { say, locale } = useWords()
  const { product, status, submittedAt, facts } = application
  const sent = dayOf(submittedAt)
  const foot = !places ? (
    <Onward onClick={onClose} />
  ) : (
    <>
      <a href={places.manage} className={buttonStyles({ tone: 'primary', size: 'large', wide: true })}>
        {say('applied.manage')}
      </a>
      <a href={places.another} className={buttonStyles({ size: 'large', wide: true })}>
        {say('done.another')}
      </a>
    </>
  )
  return (
    <Frame screen="done" title={say(`applied.${status}.title`, { bank })} onClose={onClose} foot={foot}>
      <Stamped bank={bank} date={sent} label={say('applied.stamp', { bank, date: formatDay(sent, locale) })} />
      <Facts>
        <Fact name={say('applied.product')}>{product}</Fact>
        {facts.map(({ label, value }) => (
          <Fact key={label} name={label}>
            {value}
          </Fact>
        ))}
        <Fact name={say('applied.sent')}>{formatDay(sent, locale)}</Fact>
      </Facts>
      <p className="text-13 text-ink-soft">{say(`applied.${status}.text`, { bank })}</p>
    </Frame>
  )
}

function Stamped({ bank, date, label }: { bank: string; date: PlainDate; label: string }) {
  const { locale } = useWords()
  return (
    <div className="flex justify-center py-2">
      <Stamp bank={bank} date={date} state="granted" locale={locale} label={label} />
    </div>
  )
}
