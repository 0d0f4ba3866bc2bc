/**
 * The banks of the sandbox, all invented: the ones with a story first, then the crowd that fills a picker. A provider's own
 * test bank (Klarna's Demo Bank, code 00000) belongs to its wing, which knows its interfaces.
 */
import { CROWDS } from './crowds.ts'
import type { Bank, Country } from './types.ts'

type Told = readonly [
  id: string,
  name: string,
  country: Country,
  code: string,
  bic: string,
  sca: Bank['sca'],
  aliases: readonly string[],
]

const TOLD: readonly Told[] = [
  ['nordlicht', 'Nordlicht Bank', 'DE', '88888888', 'NORLDEFFXXX', 'otp', ['Nordlicht', 'Polarlicht']],
  ['isar', 'Isar Direkt', 'DE', '88888889', 'ISARDEMMXXX', 'redirect', ['Isarbank', 'Isar Direktbank']],
  ['musterkasse', 'Kreiskasse Musterstadt', 'DE', '88888890', 'MUSTDE2MXXX', 'decoupled', ['Musterkasse', 'KKM']],
  ['albion', 'Albion Bank', 'GB', '000001', 'DEMOGB2LXXX', 'redirect', ['Albion']],
  ['puffin', 'Puffin Money', 'GB', '000002', 'PUFFGB21XXX', 'decoupled', ['Puffin']],
  ['ipe', 'Banco Ipê', 'BR', '901', 'IPEXBRSPXXX', 'redirect', ['Ipê', 'Banco Ipe Amarelo']],
  ['nuvem', 'Nuvem Pagamentos', 'BR', '902', 'NUVEBRSPXXX', 'redirect', ['Nuvem', 'Conta Nuvem']],
  ['jacaranda', 'Caixa Jacarandá', 'BR', '903', 'JACABRRJXXX', 'redirect', ['Jacarandá', 'CJ']],
  ['mures', 'Banca Mureș', 'RO', 'DEMO', 'DEMOROBUXXX', 'redirect', ['Mureș', 'BMS']],
  ['carpat', 'Carpat Credit', 'RO', 'DEMC', 'DEMCROBUXXX', 'redirect', ['Carpat', 'Banca Carpat']],
  ['wisla', 'Bank Wisła', 'PL', '00000001', 'WISLPLPWXXX', 'redirect', ['Wisła', 'Wiślany']],
  ['bursztyn', 'Bursztyn Bank', 'PL', '00000002', 'BURSPLPWXXX', 'redirect', ['Bursztyn', 'Bank Bursztynowy']],
  ['vltava', 'Vltava Banka', 'CZ', '0000', 'VLTACZPPXXX', 'redirect', ['Vltava', 'Vltavská banka']],
]

/** Always down, in every country. */
const DOWN: readonly Told[] = [
  ['mist', 'Mist Bank', 'DE', '88888899', 'MISTDEFFXXX', 'embedded', ['Nebelbank']],
  ['mist-gb', 'Mist Bank', 'GB', '000099', 'MISTGB2LXXX', 'embedded', ['Mist']],
  ['mist-br', 'Mist Bank', 'BR', '999', 'MISTBRSPXXX', 'redirect', ['Banco Neblina']],
  ['mist-ro', 'Mist Bank', 'RO', 'MIST', 'MISTROBUXXX', 'redirect', ['Banca Ceață']],
  ['mist-pl', 'Mist Bank', 'PL', '00000099', 'MISTPLPWXXX', 'redirect', ['Bank Mgła']],
  ['mist-cz', 'Mist Bank', 'CZ', '9999', 'MISTCZPPXXX', 'redirect', ['Mlžná banka']],
]

const told = ([id, name, country, code, bic, sca, aliases]: Told, up: boolean): Bank => ({
  id,
  name,
  country,
  code,
  bic,
  sca,
  popular: up,
  aliases,
  up,
})

export const BANKS: readonly Bank[] = [
  ...TOLD.map((bank) => told(bank, true)),
  ...DOWN.map((bank) => told(bank, false)),
  ...CROWDS,
]
