'use server'
import { rows } from '@/components/fixtures'
import type { Answer, TransactionView } from '@/lib/model/view'

export async function accept(): Promise<Answer<void>> {
  return { ok: true, value: undefined }
}

export async function recategorise(choice: { id: string; categoryId: string }): Promise<Answer<TransactionView>> {
  const row = rows.find(({ id }) => id === choice.id)!
  if (choice.categoryId.startsWith('tax')) return { ok: false, error: { code: 'internal', reference: '4F2A9C' } }
  return { ok: true, value: row }
}
