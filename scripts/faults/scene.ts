/** What the cells of the fault matrix play in: one provider, one person, one connection, and hands on both clocks. */
import { randomUUID } from 'node:crypto'
import type { ConnectionView } from '../../lib/model/view.ts'
import { answer, begin, converse, PSU, type Bank, type Manner, type Person } from '../psu.ts'
import type { Letter, Product } from '../product.ts'
import { dial } from '../sandbox.ts'

/** Seconds. */
export const MINUTE = 60
export const HOUR = 60 * MINUTE

export class Scene {
  readonly person: Person
  readonly bank: Bank
  readonly manner: Manner
  readonly tag = randomUUID().slice(0, 8)
  readonly #product: Product
  readonly #sandbox: string
  view: ConnectionView | null = null

  /** What providers have delivered, the last one last. */
  readonly letters: Letter[] = []

  constructor(product: Product, person: Person, bank: Bank, sandbox: string) {
    this.#product = product
    this.#sandbox = sandbox
    this.person = person
    this.bank = bank
    this.manner = { login: `${bank.login}+${this.tag}`, press: 'approve' }
  }

  order = (order: unknown, ordinal: number, times = 1) =>
    dial(this.#sandbox, 'fault', { tag: '*', route: '* /**', ordinal, times, fault: order })
  post = (body: Readonly<Record<string, unknown>>) => dial(this.#sandbox, 'post', body)
  consent = (change: string) => dial(this.#sandbox, 'consent', { tag: this.tag, do: change })

  async begin(): Promise<void> {
    this.view = await begin(this.person, this.bank)
  }
  async answer(manner: Manner = this.manner): Promise<void> {
    if (this.view) this.view = await answer(this.person, this.view, manner)
  }
  async converse(manner: Manner = this.manner): Promise<void> {
    if (this.view) this.view = await converse(this.person, this.view, manner)
  }
  /** As a person would: what fails before their eyes is given up. */
  async link(manner: Manner = this.manner): Promise<void> {
    try {
      await this.begin()
      await this.converse(manner)
    } catch {
      await this.cancel()
    }
  }
  async cancel(): Promise<void> {
    if (this.view) await this.reply('cancelled')
  }
  async reply(kind: 'cancelled' | 'finished'): Promise<void> {
    if (this.view) this.view = await this.person.banking.reply(this.person.viewer, this.view.id, { kind }, PSU)
  }
  async refresh(): Promise<void> {
    if (this.view) await this.person.banking.refresh(this.person.viewer, this.view.id, PSU).catch(() => undefined)
  }
  async stop(): Promise<void> {
    if (this.view) await this.person.banking.stop(this.person.viewer, this.view.id, 'keep')
  }
  async later(seconds: number): Promise<void> {
    this.#product.later(seconds)
    await dial(this.#sandbox, 'clock', { advanceSeconds: seconds })
    await this.#product.quiet()
  }
  async look(): Promise<ConnectionView | null> {
    const { banking, viewer } = this.person
    if (this.view) this.view = await banking.connection(viewer, this.view.id)
    return this.view
  }
  /** Until a first reading is there, or the conversation is over. */
  async settled(): Promise<ConnectionView | null> {
    for (let turn = 0; turn < 60; turn++) {
      const view = await this.look()
      if (!view || !isUnderway(view)) break
      await new Promise((resolve) => setTimeout(resolve, view.preparing ? 40 : 5)) // deliveries are on their way
      await this.later(turn < 20 ? 15 : MINUTE)
    }
    return this.look()
  }
  /** Every row that is held, in the words in which the sandbox's truth is compared. */
  async seen(): Promise<readonly string[]> {
    const rows = await this.#product.store.ledger.feed({ userId: this.person.viewer.userId, limit: 1_000_000 })
    return rows.map((row) => `${row.status} ${row.date} ${row.minor} ${row.currency}`).toSorted()
  }
}

const isUnderway = ({ state, awaitingFirstData, preparing, owed }: ConnectionView): boolean =>
  state === 'authorising' || state === 'confirming' || awaitingFirstData || preparing || owed > 0

export async function linked(scene: Scene): Promise<void> {
  await scene.link()
  const view = await scene.settled()
  if (view?.state !== 'active' || view.awaitingFirstData)
    throw new Error(`not linked: ${view?.state} ${view?.problem?.code}`)
}
