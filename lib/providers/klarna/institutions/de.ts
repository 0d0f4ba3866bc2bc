/** Germany: bank code (BLZ), name, and what else people call the bank. */
import type { ListedBank } from './index.ts'

export const DE: readonly ListedBank[] = [
  { bankCode: '00000', name: 'Demo Bank', aliases: ['Testbank', 'TESTDE10XXX'], popular: true },
  { bankCode: '88888888', name: 'Nordlicht Bank', aliases: ['Nordlicht'], popular: true },
  { bankCode: '88888889', name: 'Isar Direkt', aliases: ['Isar', 'Isarbank'], popular: true },
  { bankCode: '88888890', name: 'Kreiskasse Musterstadt', aliases: ['Musterkasse', 'KSK Musterstadt'], popular: true },
  { bankCode: '88888899', name: 'Mist Bank', aliases: ['Mist'] },
]
