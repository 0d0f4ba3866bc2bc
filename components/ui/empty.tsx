/** A page with nothing on it yet: a rosette where the entries will be, one sentence, one way on. */
import type { ReactNode } from 'react'
import { Guilloche } from './guilloche'

interface EmptyProps {
  title: string
  text: string
  action?: ReactNode
  /** 1 when it is the page's own heading. */
  level?: 1 | 2
}

export function Empty({ title, text, action, level = 2 }: EmptyProps) {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <div className="flex flex-col gap-8 px-4 py-10 sm:flex-row sm:items-center sm:gap-12 sm:px-10 sm:py-14">
      <Guilloche seed={title} shape="rosette" className="w-40 flex-none sm:w-52" />
      <div className="max-w-[52ch]">
        <Heading className="text-20">{title}</Heading>
        <p className="mt-2 text-ink-soft">{text}</p>
        {action && <div className="mt-6 flex flex-wrap gap-3">{action}</div>}
      </div>
    </div>
  )
}
