/** The sandbox's people, and the banks where each of them is a customer. A bank is found by its name, whoever serves it. */
import { as, type CountryCode } from '../model/ids.ts'
import type { PersonaId } from '../model/demo.ts'

export interface DemoBank {
  readonly country: CountryCode
  readonly name: string
}

export interface Persona {
  readonly name: string | null
  /** At their banks, without a tag. */
  readonly login: string
  readonly banks: readonly DemoBank[]
}

const at = (country: string, name: string): DemoBank => ({ country: as(country), name })
const NORDLICHT = at('DE', 'Nordlicht Bank')
const MURES = at('RO', 'Banca Mureș')
const WISLA = at('PL', 'Bank Wisła')
const VLTAVA = at('CZ', 'Vltava Banka')
const IPE = at('BR', 'Banco Ipê')
const ALBION = at('GB', 'Albion Bank')

export const PEOPLE: Readonly<Record<PersonaId, Persona>> = {
  hero: { name: 'Mira Brandt Siqueira', login: 'hero', banks: [NORDLICHT, ALBION, IPE, MURES, WISLA, VLTAVA] },
  anna: { name: 'Anna Lindqvist', login: 'anna', banks: [NORDLICHT] },
  krueger: { name: 'Petra und Jens Krüger', login: 'krueger', banks: [at('DE', 'Kreiskasse Musterstadt')] },
  oliver: { name: 'Oliver Penhale', login: 'oliver', banks: [ALBION] },
  priya: { name: 'Priya Ramanathan', login: 'priya', banks: [at('GB', 'Puffin Money')] },
  lucas: { name: 'Lucas Andrade Teixeira', login: 'lucas', banks: [IPE] },
  beatriz: { name: 'Beatriz Moura Sampaio', login: 'beatriz', banks: [at('BR', 'Nuvem Pagamentos')] },
  andreea: { name: 'Andreea Țurcanu', login: 'andreea', banks: [MURES] },
  mihai: { name: 'Mihai Vlădescu', login: 'mihai', banks: [MURES] },
  kasia: { name: 'Katarzyna Wrońska', login: 'kasia', banks: [WISLA] },
  ewa: { name: 'Ewa Cieślar', login: 'ewa', banks: [VLTAVA] },
  empty: { name: 'Emil Neuhaus', login: 'empty', banks: [NORDLICHT] },
  whale: { name: 'Walter Vielfach', login: 'perf-12', banks: [NORDLICHT] },
  blank: { name: null, login: 'anna', banks: [] },
}
