/** The crowd that fills a picker: in each country every kind of bank in every one of its invented places. */
import type { Bank, Country } from './types.ts'

interface Crowd {
  /** Separated by commas; the first place of a kind comes first. */
  readonly places: string
  readonly kinds: readonly string[]
  /** Given where not all combinations are wanted. */
  readonly count?: number
  readonly sca: Bank['sca']
  /** @param at 0 for the first */
  readonly code: (at: number) => string
}

const counted =
  (first: number, width = 0) =>
  (at: number) =>
    String(first + at).padStart(width, '0')
/** Real Romanian codes begin with the letters of a bank's name; none begins with QZ. */
const lettered = (at: number) => `QZ${String.fromCharCode(65 + Math.floor(at / 26), 65 + (at % 26))}`

const CROWD: Readonly<Record<Country, Crowd>> = {
  DE: {
    places: `
      Ahrental, Birkenfelde, Donauried, Elbmarsch, Fichtelgrund, Grünwalde, Hohenlinde, Illerbach,
      Jadesund, Kirschhausen, Lindenau, Moorstedt, Neckarquell, Oberwiesen, Pappelhain, Quellbrunn,
      Rosenthal-Süd, Saalegrund, Tannroda, Unterfelden`,
    kinds: ['Kreissparbank {}', 'Bürgerbank {} eG', 'Raiffkasse {}'],
    sca: 'embedded',
    code: counted(99_900_001),
  },
  GB: {
    places: `
      Ashwick, Barrowmere, Coldharbour, Dunmoor, Eskdale Vale, Fernleigh, Glenhaven, Hollowbrook,
      Ironvale, Kestrel Bay, Larkhill, Marshgate, Northwold, Oakhurst, Penmoor, Quarrydale,
      Ravenscar Sands, Stonebeck, Thistledown, Wexcombe`,
    kinds: ['{} Building Society', 'Bank of {}', '{} Mutual'],
    sca: 'embedded',
    code: counted(990_001),
  },
  BR: {
    places: `
      Açucena, Buritizal, Cajueiro, Dendê, Embaúba, Figueiral, Guaraná, Igarapé, Jatobá, Mangabeira,
      Paineira, Quaresmeira, Sapucaia, Tucumã, Umbuzeiro`,
    kinds: ['Banco {}', 'Cooperativa de Crédito {}', '{} Pagamentos'],
    count: 44,
    sca: 'redirect',
    code: counted(910),
  },
  RO: {
    places: `
      Aluniș, Brădet, Câmpulunca, Dealu Înalt, Frăsinet, Ghiocelu, Izvoarele Reci, Lunca Verde, Măgurele de Sus,
      Nucșoara Veche, Poiana Țapului, Râureni, Stejărel, Șoimari, Teiuș-Vale`,
    kinds: ['Banca {}', 'Casa de Economii {}', 'Creditul {}'],
    count: 44,
    sca: 'redirect',
    code: lettered,
  },
  PL: {
    places: `
      Brzezina, Cisowo, Dąbrówka Leśna, Gołąbki Górne, Jabłonów, Kłosowo, Łęgowiska, Modrzewie, Olszynka,
      Piaski Małe, Rokitnica, Sosnówka, Świerkowo, Wrzosów, Źródlana`,
    kinds: ['Bank Ludowy {}', 'Kasa Oszczędności {}', '{} Bank'],
    count: 44,
    sca: 'redirect',
    code: counted(101, 8),
  },
  CZ: {
    places: `
      Březová Lhota, Čápkov, Dubičná, Habřinka, Javořice, Kněžmost Dolní, Lípová, Mlýnec, Ořechovka,
      Proseč Horní, Řásná, Smrčiny, Šípkov, Třešňová, Žďárek`,
    kinds: ['Spořitelna {}', 'Záložna {}', '{} banka'],
    count: 43,
    sca: 'redirect',
    code: counted(9901),
  },
}

/** Codes know no marks. */
const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[Łł]/g, 'L')

export const CROWDS: readonly Bank[] = (Object.keys(CROWD) as Country[]) // the record's own keys
  .flatMap((country) => crowd(country, CROWD[country]))

function crowd(country: Country, { places: list, kinds, count, sca, code }: Crowd): readonly Bank[] {
  const places = list.split(',').map((name) => name.trim())
  const banks = kinds.flatMap((kind, k) =>
    places.map((place, p): Bank => {
      const at = k * places.length + p
      return {
        id: `${country.toLowerCase()}-filler-${String(at + 1).padStart(2, '0')}`,
        name: kind.replace('{}', place),
        country,
        code: code(at),
        bic: `${plain(place).slice(0, 2).toUpperCase()}${'XYZ'[k] ?? 'W'}Q${country}${String(at).padStart(2, '0')}XXX`,
        sca,
        popular: false,
        aliases: [place],
        up: true,
      }
    }),
  )
  return banks.slice(0, count)
}
