'use server'
/** What a browser may ask for about categories of one's own. Each is a public POST; `act` checks origin, session and shape first. */
import * as z from 'zod'
import { GROUP_IDS } from '@/lib/model/taxonomy'
import { LONGEST_NAME, OWN_ICONS } from '@/lib/model/taxonomy/own'
import { act } from '../_server/act'
import { product } from '../_server/banking'
import { category } from '../_server/inputs'

const own = z.strictObject({ name: z.string().trim().min(1).max(LONGEST_NAME), icon: z.enum(OWN_ICONS) })
const one = z.strictObject({ id: category })

export const addCategory = act(own.extend({ group: z.enum(GROUP_IDS) }), async ({ group, ...draft }, { viewer }) =>
  (await product()).banking.categories.add(viewer, group, draft),
)
export const changeCategory = act(own.extend({ id: category }), async ({ id, ...draft }, { viewer }) =>
  (await product()).banking.categories.change(viewer, id, draft),
)
export const hideCategory = act(one.extend({ hidden: z.boolean() }), async (input, { viewer }) =>
  (await product()).banking.categories.hide(viewer, input.id, input.hidden),
)
export const removeCategory = act(one.extend({ into: category }), async (input, { viewer }) =>
  (await product()).banking.categories.remove(viewer, input.id, input.into),
)
