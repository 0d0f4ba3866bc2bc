'use client'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { useWords } from './words'

interface ConfirmExitProps {
  open: boolean
  onStay: () => void
  onLeave: () => void
}

export function ConfirmExit({ open, onStay, onLeave }: ConfirmExitProps) {
  const { say } = useWords()
  return (
    <Dialog open={open} onClose={onStay} title={say('exit.title')} closeLabel={say('close')}>
      <div data-testid="cw-confirm-exit" className="flex flex-col gap-4 p-6">
        <p>{say('exit.text')}</p>
        <div className="flex flex-col gap-2">
          <Button tone="primary" size="large" wide onClick={onStay}>
            {say('exit.stay')}
          </Button>
          <Button size="large" wide onClick={onLeave}>
            {say('exit.leave')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
