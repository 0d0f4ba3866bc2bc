'use client'
/** The bank finder: every bank of a country that we can reach, and a way on for a bank that is not among them. */
import type { OfferedInstitution } from '@/lib/model/institution'
import type { FinderView } from '@/lib/model/view'
import { Button } from '../ui/button'
import { BankList } from './bank-list'
import { Frame } from './frame'
import type { Target } from './screen'
import { useWords } from './words'

interface InstitutionPaneProps {
  /** Null while the list is on its way. */
  finder: FinderView | null
  failed: boolean
  step: { current: number; total: number }
  onChoose: (target: Target) => void
  onRetry: () => void
  /** Absent where there is nothing to go back to. */
  onBack?: () => void
  onClose: () => void
}

const keyOf = ({ providerId, ref }: OfferedInstitution): string => `${providerId}:${ref}`

export function InstitutionPane({ finder, failed, step, onChoose, onRetry, onBack, onClose }: InstitutionPaneProps) {
  const { say } = useWords()
  const searcher = finder?.providers.find((provider) => provider.searchesItself)
  return (
    <Frame
      screen="institution"
      title={say('institution.title')}
      step={step}
      {...(onBack && { onBack })}
      onClose={onClose}
    >
      {failed && (
        <p className="flex flex-wrap items-center justify-between gap-2">
          {say('institution.failed')}
          <Button onClick={onRetry}>{say('retry')}</Button>
        </p>
      )}
      {!finder && !failed && <p className="appear-late text-ink-soft">{say('institution.loading')}</p>}
      <BankList
        banks={finder?.institutions ?? null}
        keyOf={keyOf}
        onChoose={(institution) => onChoose({ institution })}
      />
      {searcher && (
        <Button wide data-testid="cw-elsewhere" onClick={() => onChoose({ elsewhere: searcher.id })}>
          {say('institution.elsewhere')}
        </Button>
      )}
    </Frame>
  )
}
