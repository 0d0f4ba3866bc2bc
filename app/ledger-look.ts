import 'server-only'
/** How the person likes their list, from its cookie; and whether single letters are shortcuts: yes, unless switched off. */
import { cookies } from 'next/headers'
import { lookOf, type LedgerLook } from '@/components/transactions/look'

export const LOOK_COOKIE = 'ledger'
export const LETTERS_COOKIE = 'shortcuts'

export const ledgerLook = async (): Promise<LedgerLook> => lookOf((await cookies()).get(LOOK_COOKIE)?.value)
export const letters = async (): Promise<boolean> => (await cookies()).get(LETTERS_COOKIE)?.value !== 'off'
