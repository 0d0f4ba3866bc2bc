import { expect, test } from 'vitest'
import { merchantName } from './merchant-name.ts'

test.each([
  ['REWE SAGT DANKE 41234567//BERLIN/DE 2026-11-14T18:22 Folgenr.001', null, 'REWE'],
  ['TESCO STORES 6621 LONDON GB', null, 'Tesco Stores'],
  ['DD OCTOPUS ENERGY', null, 'Octopus Energy'],
  ['FPI J SMITH', null, 'J Smith'],
  ['PP.1234.PP . Spotify AB, Ihr Einkauf bei Spotify AB', 'PayPal Europe S.a.r.l. et Cie S.C.A', 'Spotify AB'],
  ['SumUp  *Cafe Kranzler', null, 'Cafe Kranzler'],
  ['whatever', 'Stadtwerke Ulm GmbH', 'Stadtwerke Ulm'],
  ['EREF+123 MREF+9 SVWZ+Miete Dezember', null, 'Miete Dezember'],
  ['', null, ''],
])('%s of %s is shown as the merchant alone', (remittance, counterparty, shown) => {
  expect(merchantName(remittance, counterparty)).toBe(shown)
})
