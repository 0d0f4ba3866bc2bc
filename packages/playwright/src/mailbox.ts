/** A real mail server on this machine: give its address to the app as `SMTP_URL`, and read what it was handed. */
import { EventEmitter, once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export interface Letter {
  readonly from: string
  readonly to: readonly string[]
  readonly subject: string
  /** As it came, headers and all. */
  readonly raw: string
}

export interface Mailbox {
  /** `smtp://127.0.0.1:…` */
  readonly url: string
  readonly letters: readonly Letter[]
  /** The first letter to somebody, when it has come. */
  letterTo(address: string): Promise<Letter>
  close(): Promise<void>
}

/** @param port 0 for any that is free */
export async function openMailbox(port = 0): Promise<Mailbox> {
  const letters: Letter[] = []
  const arrivals = new EventEmitter()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8')
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
        const to = envelope.rcptTo.map(({ address }) => address)
        letters.push({ from, to, subject: /^subject: (.*)$/im.exec(raw)?.[1] ?? '', raw })
        arrivals.emit('letter')
        done()
      })
    },
  })
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  const { port: taken } = server.server.address() as AddressInfo // it listens on a port, not on a pipe

  return {
    url: `smtp://127.0.0.1:${taken}`,
    letters,
    async letterTo(address) {
      for (;;) {
        const found = letters.find(({ to }) => to.includes(address))
        if (found) return found
        await once(arrivals, 'letter')
      }
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}
