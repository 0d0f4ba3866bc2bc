'use client'
/** The bank's window after its work is done; it closes itself where the browser lets it. */
import { useEffect } from 'react'
import { Frame } from './frame'
import { useWords } from './words'

export function ClosablePane({ bank }: { bank: string }) {
  const { say } = useWords()
  useEffect(() => window.close(), [])
  return (
    <Frame screen="closable" title={say('closable.title', { bank })} onClose={() => window.close()}>
      <p>{say('closable.text')}</p>
    </Frame>
  )
}
