'use client'
/** The bank's window after its work is done; it closes itself where the browser lets it. */
import { useEffect } from 'react'
import { Button } from '../ui/button'
import { Frame } from './frame'
import { useWords } from './words'

export function ClosablePane({ bank }: { bank: string }) {
  const { say } = useWords()
  useEffect(() => window.close(), [])
  const close = () => window.close()
  const foot = (
    <Button size="large" wide onClick={close}>
      {say('closable.close')}
    </Button>
  )
  return (
    <Frame screen="closable" title={say('closable.title', { bank })} onClose={close} foot={foot}>
      <p>{say('closable.text')}</p>
    </Frame>
  )
}
