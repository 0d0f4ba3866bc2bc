/**
 * The banks of the sandbox, all invented: the ones with a story first, then the crowd that fills a picker. A provider's own
 * test bank (Klarna's Demo Bank, code 00000) belongs to its wing, which knows its interfaces.
 */
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
]

/** Always down, in both countries. */
const DOWN: readonly Told[] = [
  ['mist', 'Mist Bank', 'DE', '88888899', 'MISTDEFFXXX', 'embedded', ['Nebelbank']],
  ['mist-gb', 'Mist Bank', 'GB', '000099', 'MISTGB2LXXX', 'embedded', ['Mist']],
]

const GERMAN_PLACES = `
  Ahrental, Birkenfelde, Donauried, Elbmarsch, Fichtelgrund, Grünwalde, Hohenlinde, Illerbach,
  Jadesund, Kirschhausen, Lindenau, Moorstedt, Neckarquell, Oberwiesen, Pappelhain, Quellbrunn,
  Rosenthal-Süd, Saalegrund, Tannroda, Unterfelden`
const GERMAN_KINDS = ['Kreissparbank {}', 'Bürgerbank {} eG', 'Raiffkasse {}']
const BRITISH_PLACES = `
  Ashwick, Barrowmere, Coldharbour, Dunmoor, Eskdale Vale, Fernleigh, Glenhaven, Hollowbrook,
  Ironvale, Kestrel Bay, Larkhill, Marshgate, Northwold, Oakhurst, Penmoor, Quarrydale,
  Ravenscar Sands, Stonebeck, Thistledown, Wexcombe`
const BRITISH_KINDS = ['{} Building Society', 'Bank of {}', '{} Mutual']

const filler = (country: Country, names: string, kinds: readonly string[], firstCode: number): readonly Bank[] => {
  const places = names.split(',').map((name) => name.trim())
  return kinds.flatMap((kind, k) =>
    places.map((place, p): Bank => {
      const at = k * places.length + p
      return {
        id: `${country.toLowerCase()}-filler-${String(at + 1).padStart(2, '0')}`,
        name: kind.replace('{}', place),
        country,
        code: String(firstCode + at),
        bic: `${place.slice(0, 2).toUpperCase()}${'XYZ'[k] ?? 'W'}Q${country}${String(at).padStart(2, '0')}XXX`,
        sca: 'embedded',
        popular: false,
        aliases: [place],
        up: true,
      }
    }),
  )
}

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
  ...filler('DE', GERMAN_PLACES, GERMAN_KINDS, 99_900_001),
  ...filler('GB', BRITISH_PLACES, BRITISH_KINDS, 990_001),
]
