'use server'
/** What a person may do with a file of entries, once it is here. */
import * as z from 'zod'
import { ACCOUNT_KINDS } from '@/lib/model/account'
import { as, type AccountId, type CurrencyCode, type ImportId } from '@/lib/model/ids'
import { DATE_ORDERS, ENCODINGS, NAMED_COLUMNS, SEPARATORS } from '@/lib/model/imports'
import { act } from '../_server/act'
import { product } from '../_server/banking'

const id = <T extends string>() => z.string().regex(/^[0-9A-Za-z_-]{1,64}$/).transform((text) => text as T) // prettier-ignore
const importId = z.strictObject({ id: id<ImportId>() })

const MOST_COLUMNS = 200
const MOST_ACCOUNTS = 50

const answers = z.strictObject({
  encoding: z.enum(ENCODINGS).optional(),
  separator: z.enum(SEPARATORS).optional(),
  decimal: z.enum(['.', ',']).optional(),
  dateOrder: z.enum(DATE_ORDERS).optional(),
  columns: z.partialRecord(z.enum(NAMED_COLUMNS), z.int().min(0).max(MOST_COLUMNS)).optional(),
  currency: z.string().regex(/^[A-Z]{3}$/).transform((text) => as<CurrencyCode>(text)).optional(), // prettier-ignore
})

/** Without answers the file is read anew, as if nothing had been said. */
export const answerImport = act(importId.extend({ answers: answers.nullable() }), async (input, { viewer }) =>
  (await product()).banking.imports.answer(viewer, input.id, input.answers),
)

const choice = z.strictObject({
  key: z.string().max(8),
  into: z.union([z.literal('new'), z.literal('nowhere'), id<AccountId>()]),
  name: z.string().trim().max(80).optional(),
  kind: z.enum(ACCOUNT_KINDS).optional(),
})

export const landImport = act(
  importId.extend({ choices: z.array(choice).max(MOST_ACCOUNTS).readonly() }),
  async (input, { viewer }) => (await product()).banking.imports.land(viewer, input.id, input.choices),
)

export const dropImport = act(importId, async (input, { viewer }) =>
  (await product()).banking.imports.drop(viewer, input.id),
)

export const undoImport = act(importId, async (input, { viewer }) =>
  (await product()).banking.imports.undo(viewer, input.id),
)

/** Says that an account of files is one that a bank reports. */
export const joinAccounts = act(
  z.strictObject({ from: id<AccountId>(), into: id<AccountId>() }),
  async ({ from, into }, { viewer }) => (await product()).banking.imports.join(viewer, from, into),
)
