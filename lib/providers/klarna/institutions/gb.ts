/** Great Britain: sort code without dashes, name, and what else people call the bank. */
import type { ListedBank } from './index.ts'

export const GB: readonly ListedBank[] = [
  { bankCode: '000001', name: 'Albion Bank', aliases: ['Albion', '00-00-01'], popular: true },
  { bankCode: '000002', name: 'Puffin Money', aliases: ['Puffin', '00-00-02'], popular: true },
  { bankCode: '000099', name: 'Mist Bank', aliases: ['Mist', '00-00-99'] },
]
