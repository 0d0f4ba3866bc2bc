import 'server-only'
/** How the person likes their list, from its cookie. */
import { cookies } from 'next/headers'
import { lookOf, type LedgerLook } from '@/components/transactions/look'

export const LOOK_COOKIE = 'ledger'

export const ledgerLook = async (): Promise<LedgerLook> => lookOf((await cookies()).get(LOOK_COOKIE)?.value)
