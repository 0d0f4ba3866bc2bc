/**
 * E-mails to people about their consents: each once, in their language, without an amount or an account number. It is noted
 * before it is sent, so that a crash loses one rather than sending it twice.
 */
import type { Parts } from '../banking/parts.ts'
import { MINUTE } from '../banking/schedule.ts'
import type { Reader } from '../banking/store.ts'
import { DEMO_LOGIN } from '../identity/demo-login.ts'
import type { ConnectionId } from '../model/ids.ts'
import { HORIZON_MS, noticeOf, type DueNotice } from './due.ts'

const EVERY_MS = 5 * MINUTE

/** What a letter is about, before it is put into words. */
export interface Letter {
  readonly kind: DueNotice['kind'] | 'deleted' | 'farewell'
  readonly bank: string | null
  /** When the consent ends, where it has an end. */
  readonly validUntil: Date | null
  /** What it leads to; null where there is nothing left to look at. */
  readonly connectionId: ConnectionId | null
}

export interface Mail {
  readonly subject: string
  readonly text: string
  readonly html: string
}

export interface NoticeParts extends Pick<Parts, 'store' | 'now' | 'log'> {
  /** @param locale as the person chose it; null where they never did. */
  readonly write: (letter: Letter, locale: string | null) => Promise<Mail>
  readonly send: (to: string, mail: Mail) => Promise<void>
}

export interface Notices {
  /** Writes what is due. @returns how many letters went out. */
  runDue(): Promise<number>
  /** The last letter, to somebody who is no longer known. Never fails: nothing may be kept to try it again. */
  farewell(person: { readonly email: string; readonly demo: boolean }, locale: string): Promise<void>
}

export function createNotices({ store, now, log, write, send }: NoticeParts): Notices {
  let lookedAt = Number.NEGATIVE_INFINITY

  /** @returns whether it went out now. */
  async function tell(reader: Reader, key: string, letter: Letter): Promise<boolean> {
    if (reader.email === DEMO_LOGIN.email) return false // shared by all who read its password on the page
    if (!(await store.notices.claim(reader.id, key, now()))) return false
    try {
      await send(reader.email, await write(letter, reader.locale))
      log.info('notice.sent', { kind: letter.kind })
      return true
    } catch (error) {
      log.error('notice.unsent', error, { kind: letter.kind })
      await store.notices.release(reader.id, key)
      return false
    }
  }

  return {
    async runDue() {
      const at = now()
      if (at.getTime() < lookedAt + EVERY_MS) return 0
      lookedAt = at.getTime()
      let sent = 0
      for (const { reader, connection } of await store.notices.connections(new Date(at.getTime() + HORIZON_MS))) {
        const due = noticeOf(connection, at)
        const { bank, consent, id } = connection
        const letter = { bank, validUntil: consent?.validUntil ?? null, connectionId: id }
        if (due && (await tell(reader, due.key, { ...letter, kind: due.kind }))) sent++
      }
      for (const { reader, ending } of await store.notices.deletions()) {
        const { bank, connectionId } = ending
        if (await tell(reader, `deleted:${connectionId}`, { kind: 'deleted', bank, validUntil: null, connectionId })) sent++ // prettier-ignore
      }
      return sent
    },

    async farewell({ email, demo }, locale) {
      if (demo || email === DEMO_LOGIN.email) return
      try {
        await send(email, await write({ kind: 'farewell', bank: null, validUntil: null, connectionId: null }, locale))
      } catch (error) {
        log.error('notice.unsent', error, { kind: 'farewell' })
      }
    },
  }
}
