/** What a bank changed on a row that was there, in the words of its history. Pure. */
import type { BankChange } from '../lib/model/edit.ts'
import type { Row } from './rows.ts'

export type Told = Pick<Row, 'status' | 'minor' | 'currency' | 'date' | 'counterpartyName' | 'remittance' | 'goneAt'>

/** In the order in which a person would tell it; nothing where all that changed is not shown. */
export function changesBetween(was: Told, now: Told): readonly BankChange[] {
  const changes: BankChange[] = []
  if (was.goneAt !== null && now.goneAt === null) changes.push({ kind: 'back' })
  if (was.status !== now.status) changes.push({ kind: now.status })
  if (was.minor !== now.minor || was.currency !== now.currency) {
    const [from, to] = [was, now].map(({ minor, currency }) => ({ minor, currency }))
    changes.push({ kind: 'amount', from: from!, to: to! })
  }
  if (was.date !== now.date) changes.push({ kind: 'date', from: was.date, to: now.date })
  if (textOf(was) !== textOf(now)) changes.push({ kind: 'text', from: textOf(was), to: textOf(now) })
  return changes
}

const textOf = ({ counterpartyName, remittance }: Told): string => `${counterpartyName ?? ''} ${remittance}`.trim()
