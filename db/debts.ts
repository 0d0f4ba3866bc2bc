/** Obligations towards providers. A paid one is gone; one given up on is kept without its payload, to be counted. */
import { and, asc, eq, getTableColumns, gt, inArray, isNull, lte, sql } from 'drizzle-orm'
import type { Debt, DebtStore } from '../lib/banking/store.ts'
import type { DebtId, UserId } from '../lib/model/ids.ts'
import { step, type Database } from './database.ts'
import type { Schema } from './schema.ts'
import { openJson, sealJson } from './sealing.ts'
import type { Vault } from './vault.ts'
import { belongs } from './whose.ts'

const payloadPlace = (row: DebtId, user: UserId) => ({ table: 'debts', column: 'payload', row, user }) as const

export function createDebts({ schema, query, atomically, notTaken }: Database, vault: Vault): DebtStore {
  const { debts } = schema
  const { writtenOffAt, ...columns } = getTableColumns(debts)
  const open = isNull(writtenOffAt)

  const debtOf = ({ sealedPayload, ...debt }: Omit<Schema['debts']['$inferSelect'], 'writtenOffAt'>): Debt => ({
    ...debt,
    payload: openJson(vault, sealedPayload, payloadPlace(debt.id, debt.userId)),
  })

  return {
    async owe({ payload, ...debt }) {
      const sealedPayload = sealJson(vault, payload, payloadPlace(debt.id, debt.userId))
      await query.insert(debts).values({ ...debt, sealedPayload })
    },

    async amend(id, payload) {
      await atomically(function* (query) {
        const unpaid = and(eq(debts.id, id), open)
        const [debt] = yield* step(query.select({ userId: debts.userId }).from(debts).where(unpaid))
        if (!debt) return
        const sealedPayload = sealJson(vault, payload, payloadPlace(id, debt.userId))
        yield* step(query.update(debts).set({ sealedPayload }).where(unpaid))
      })
    },

    async paid(id) {
      await query.delete(debts).where(eq(debts.id, id))
    },

    async writeOff(id, at) {
      await query
        .update(debts)
        .set({ writtenOffAt: at, sealedPayload: null })
        .where(and(eq(debts.id, id), open))
    },

    async claimDue(now, until, limit, whose = {}) {
      const due = and(lte(debts.dueAt, now), open, belongs(debts.userId, whose))
      const oldest = notTaken(query.select({ id: debts.id }).from(debts).where(due).orderBy(asc(debts.dueAt)).limit(limit)) // prettier-ignore
      const rows = await query
        .update(debts)
        .set({ dueAt: until })
        .where(and(inArray(debts.id, oldest), due))
        .returning(columns)
      return rows.toSorted((a, b) => Number(a.createdAt) - Number(b.createdAt)).map(debtOf)
    },

    async postpone(id, dueAt) {
      await query
        .update(debts)
        .set({ dueAt, attempts: sql`${debts.attempts} + 1` })
        .where(and(eq(debts.id, id), open))
    },

    async hasten(connectionId, dueAt) {
      await query
        .update(debts)
        .set({ dueAt })
        .where(and(eq(debts.connectionId, connectionId), open, gt(debts.dueAt, dueAt)))
    },

    async open(connectionId) {
      const rows = await query
        .select({ dueAt: debts.dueAt })
        .from(debts)
        .where(and(eq(debts.connectionId, connectionId), open))
        .orderBy(asc(debts.dueAt))
      return { count: rows.length, nextAt: rows[0]?.dueAt ?? null }
    },
  }
}
