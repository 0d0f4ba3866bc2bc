'use client'
/** Takes an exchange along: as a cURL command or as a step of a Playwright test. */
import { useState } from 'react'
import type { ExchangeView } from '@/lib/model/inspection'
import { useWords } from '../consent/words'
import { Button } from '../ui/button'
import { curlOf, playwrightOf } from './copy'

export function CopyButtons({ exchange }: { exchange: ExchangeView }) {
  const { say } = useWords()
  const [said, setSaid] = useState('')

  async function copy(text: string) {
    setSaid('')
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    )
    setSaid(say(copied ? 'detail.copied' : 'detail.notCopied'))
  }

  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button size="small" onClick={() => void copy(curlOf(exchange))}>
        {say('detail.curl')}
      </Button>
      <Button size="small" onClick={() => void copy(playwrightOf(exchange))}>
        {say('detail.step')}
      </Button>
      <span role="status" className="text-12 text-ink-soft">
        {said}
      </span>
    </div>
  )
}
