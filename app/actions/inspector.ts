'use server'
/** What developers may ask for of what was recorded. */
import * as z from 'zod'
import { act } from '../_server/act'
import { product } from '../_server/banking'
import { tickSoon } from '../_server/clock'
import { mustDevelop } from '../_server/developer'

/** Hands a delivery to the product again; `no` is of the time it arrived. */
export const resendDelivery = act(z.strictObject({ no: z.int().positive() }), async ({ no }, { viewer }) => {
  await mustDevelop()
  const { banking } = await product()
  await banking.resend(viewer, no)
  tickSoon()
})
