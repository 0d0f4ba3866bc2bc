'use server'
/** What a browser may ask for about rules. Each is a public POST; `act` checks origin, session and shape before the one call it makes. */
import * as z from 'zod'
import { LONGEST_NOTE, LONGEST_TAG, MOST_TAGS } from '@/lib/model/edit'
import { as, type AccountId, type CurrencyCode, type RuleId, type RunId } from '@/lib/model/ids'
import { RULE_STAGES, TEXT_MATCHES } from '@/lib/model/rule'
import { isAmount } from '@/lib/model/search'
import { act } from '../_server/act'
import { product } from '../_server/banking'
import { category, id } from '../_server/inputs'

const text = z.string().trim().min(1).max(100)
const amount = z.string().max(16).refine(isAmount)
const day = z.int().min(1).max(31)
const kind = <K extends string>(name: K) => z.literal(name)

const condition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: kind('words'), value: text }),
  z.strictObject({ kind: kind('text'), how: z.enum(TEXT_MATCHES), value: text }),
  z.strictObject({ kind: kind('merchant'), value: text }),
  z.strictObject({ kind: kind('counterparty'), digest: z.string().regex(/^[0-9A-Za-z_+/=-]{8,128}$/), tail: z.string().max(4) }),
  z.strictObject({ kind: kind('amount'), min: amount.exactOptional(), max: amount.exactOptional() }),
  z.strictObject({ kind: kind('direction'), value: z.enum(['in', 'out']) }),
  z.strictObject({ kind: kind('account'), values: z.array(id<AccountId>()).min(1).max(50).readonly() }),
  z.strictObject({ kind: kind('currency'), value: z.string().regex(/^[A-Z]{3}$/).transform((code) => as<CurrencyCode>(code)) }),
  z.strictObject({ kind: kind('mcc'), value: z.string().regex(/^\d{4}$/) }),
  z.strictObject({ kind: kind('claim'), value: z.string().min(1).max(200) }),
  z.strictObject({ kind: kind('day'), from: day, to: day }),
]) // prettier-ignore

/** Whether the test tells anything apart is the product's to say. */
const draft = z.strictObject({
  stage: z.enum(RULE_STAGES),
  test: z.strictObject({ match: z.enum(['all', 'any']), conditions: z.array(condition).min(1).max(20).readonly() }),
  actions: z.strictObject({
    categoryId: category.exactOptional(),
    name: text.max(80).exactOptional(),
    tags: z.array(z.string().min(1).max(LONGEST_TAG)).min(1).max(MOST_TAGS).readonly().exactOptional(),
    note: z.string().trim().min(1).max(LONGEST_NOTE).exactOptional(),
    reviewed: z.literal(true).exactOptional(),
    excluded: z.literal(true).exactOptional(),
  }),
  reach: z.enum(['all', 'later']),
})
const rule = z.strictObject({ id: id<RuleId>() })

export const previewRule = act(z.strictObject({ draft, id: id<RuleId>().nullable() }), async (input, { viewer }) =>
  (await product()).banking.rules.preview(viewer, input.draft, input.id),
)
export const addRule = act(z.strictObject({ draft }), async (input, { viewer }) =>
  (await product()).banking.rules.add(viewer, input.draft),
)
export const changeRule = act(rule.extend({ draft }), async (input, { viewer }) =>
  (await product()).banking.rules.change(viewer, input.id, input.draft),
)
export const switchRule = act(rule.extend({ active: z.boolean() }), async (input, { viewer }) =>
  (await product()).banking.rules.switch(viewer, input.id, input.active),
)
export const applyRule = act(rule, async (input, { viewer }) => (await product()).banking.rules.apply(viewer, input.id))
export const removeRule = act(rule, async (input, { viewer }) =>
  (await product()).banking.rules.remove(viewer, input.id),
)
export const undoRun = act(z.strictObject({ id: id<RunId>() }), async (input, { viewer }) =>
  (await product()).banking.rules.undo(viewer, input.id),
)
