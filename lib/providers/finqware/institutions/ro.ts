/** Skills of Romanian banks that public documents name, with the bank each one is of; for when there is no catalog to ask. */
export const RO: readonly (readonly [skill: string, bank: string])[] = [
  ['bt_ro_aisp_sbx_#2.0', 'Banca Transilvania'],
  ['erste_ro_aisp_sbx_#2.0', 'BCR'],
  ['rzb_ro_aisp_sbx_#1.0', 'Raiffeisen Bank România'],
]
