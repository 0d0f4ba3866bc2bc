/** Everybody, and where they live; their accounts are lived through when first asked for. */
import { anna } from './anna.ts'
import { krueger } from './krueger.ts'
import { oliver } from './oliver.ts'
import { priya } from './priya.ts'
import { empty, many, one } from './small.ts'
import type { Person } from './types.ts'

export interface Planned extends Omit<Person, 'accounts'> {
  readonly accounts: (seed: number) => Person['accounts']
}

const BERLIN = { street: 'Sonnenallee 112', postalCode: '12045', city: 'Berlin' }

export const PEOPLE: readonly Planned[] = [
  { login: 'anna', name: 'Anna Lindqvist', country: 'DE', address: BERLIN, accounts: anna },
  {
    login: 'krueger',
    name: 'Petra und Jens Krüger',
    country: 'DE',
    address: { street: 'Am Lindenhang 8', postalCode: '34121', city: 'Kassel' },
    accounts: krueger,
  },
  {
    login: 'oliver',
    name: 'Oliver Penhale',
    country: 'GB',
    address: { street: '7 Tannery Yard', postalCode: 'M4 7ZZ', city: 'Manchester' },
    accounts: oliver,
  },
  {
    login: 'priya',
    name: 'Priya Ramanathan',
    country: 'GB',
    address: { street: '3 Quayside House', postalCode: 'E8 9ZZ', city: 'London' },
    accounts: priya,
  },
  {
    login: 'one',
    name: 'Bruno Eisfeld',
    country: 'DE',
    address: { street: 'Am Wehr 3', postalCode: '04109', city: 'Leipzig' },
    accounts: one,
  },
  {
    login: 'many',
    name: 'Clara Vielbaum',
    country: 'DE',
    address: { street: 'Rosenweg 24', postalCode: '50667', city: 'Köln' },
    accounts: many,
  },
  {
    login: 'empty',
    name: 'Emil Neuhaus',
    country: 'DE',
    address: { street: 'Neue Gasse 1', postalCode: '99084', city: 'Erfurt' },
    accounts: empty,
  },
]
