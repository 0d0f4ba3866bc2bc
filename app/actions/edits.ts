'use server'
/** What a person sets on entries, and takes back. */
import * as z from 'zod'
import { LONGEST_NOTE, LONGEST_TAG, MOST_IDS, MOST_PARTS, MOST_TAGS } from '@/lib/model/edit'
import type { AccountId, CurrencyCode, EditId, PlainDate, TransactionId } from '@/lib/model/ids'
import { isAmount } from '@/lib/model/search'
import { isGroupId } from '@/lib/model/taxonomy'
import { isFormedAsCategory } from '@/lib/model/taxonomy/own'
import { act } from '../_server/act'
import { product } from '../_server/banking'
import { category, id } from '../_server/inputs'

const ids = z.array(id<TransactionId>()).max(MOST_IDS)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/).transform((text) => text as PlainDate) // prettier-ignore
const currency = z.string().regex(/^[A-Z]{3}$/).transform((text) => text as CurrencyCode) // prettier-ignore
const categoryOrGroup = z.string().max(64).refine((text) => isFormedAsCategory(text) || isGroupId(text)) // prettier-ignore
const tags = z.array(z.string().max(2 * LONGEST_TAG)).max(MOST_TAGS).readonly() // prettier-ignore
const yes = z.literal(true).optional()

/** What a list is narrowed to, its search parsed. */
const filter = z.strictObject({
  q: z.string().max(100).optional(),
  account: id<AccountId>().optional(),
  category: categoryOrGroup.optional(),
  direction: z.enum(['in', 'out']).optional(),
  status: z.enum(['booked', 'pending']).optional(),
  from: day.optional(),
  to: day.optional(),
  currency: currency.optional(),
  min: z.string().max(16).refine(isAmount).optional(),
  max: z.string().max(16).refine(isAmount).optional(),
  accounts: z.array(id<AccountId>()).max(50).readonly().optional(),
  categories: z.array(categoryOrGroup).max(200).readonly().optional(),
  exceptCategories: z.array(categoryOrGroup).max(200).readonly().optional(),
  tags: tags.optional(),
  noted: yes,
  reviewed: z.boolean().optional(),
  excluded: z.boolean().optional(),
  split: yes,
  refund: yes,
  recurring: yes,
  review: yes,
})

const change = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('category'), categoryId: category }),
  z.strictObject({ kind: z.literal('tag'), add: tags, remove: tags }),
  z.strictObject({ kind: z.literal('reviewed'), reviewed: z.boolean() }),
  z.strictObject({ kind: z.literal('excluded'), excluded: z.boolean() }),
  z.strictObject({ kind: z.literal('note'), note: z.string().max(LONGEST_NOTE) }),
])

const edited = z.strictObject({
  target: z.union([
    z.strictObject({ ids: ids.min(1).readonly() }),
    z.strictObject({ filter, except: ids.readonly().optional() }),
  ]),
  edit: change,
})

export const edit = act(edited, async (input, { viewer }) =>
  (await product()).banking.edits.apply(viewer, input.target, input.edit),
)

export const undoEdit = act(z.strictObject({ id: id<EditId>() }), async (input, { viewer }) =>
  (await product()).banking.edits.undo(viewer, input.id),
)

const part = z.strictObject({ minor: z.int(), categoryId: category, note: z.string().max(LONGEST_NOTE) })

export const split = act(
  z.strictObject({ id: id<TransactionId>(), parts: z.array(part).max(MOST_PARTS).readonly() }),
  async (input, { viewer }) => (await product()).banking.edits.split(viewer, input.id, input.parts),
)

export const takeAmount = act(z.strictObject({ id: id<TransactionId>() }), async (input, { viewer }) =>
  (await product()).banking.edits.takeAmount(viewer, input.id),
)

const twoEntries = z.strictObject({ id: id<TransactionId>(), other: id<TransactionId>() })

export const same = act(
  z.strictObject({ kept: id<TransactionId>(), away: id<TransactionId>() }),
  async (input, { viewer }) => (await product()).banking.same(viewer, input.kept, input.away),
)

export const apart = act(
  z.strictObject({ one: id<TransactionId>(), other: id<TransactionId>() }),
  async (input, { viewer }) => (await product()).banking.apart(viewer, input.one, input.other),
)

export const link = act(twoEntries, async (input, { viewer }) =>
  (await product()).banking.link(viewer, input.id, input.other),
)

export const unlink = act(twoEntries, async (input, { viewer }) =>
  (await product()).banking.unlink(viewer, input.id, input.other),
)
