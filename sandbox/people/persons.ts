/** Everybody, and where they live; their accounts are lived through when first asked for. */
import { andreea } from './andreea.ts'
import { anna } from './anna.ts'
import { beatriz } from './beatriz.ts'
import { ewa } from './ewa.ts'
import { hero } from './hero.ts'
import { kasia } from './kasia.ts'
import { krueger } from './krueger.ts'
import { lucas } from './lucas.ts'
import { mihai } from './mihai.ts'
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
  {
    login: 'lucas',
    name: 'Lucas Andrade Teixeira',
    country: 'BR',
    address: { street: 'Rua das Paineiras 418, ap. 72', postalCode: '04101-990', city: 'São Paulo' },
    taxId: '71820495620',
    email: 'lucas.teixeira@example.com.br',
    phone: '+5511900004182',
    bornOn: '1992-08-23',
    accounts: lucas,
  },
  {
    login: 'beatriz',
    name: 'Beatriz Moura Sampaio',
    country: 'BR',
    address: { street: 'Rua do Tamboril 95', postalCode: '31080-990', city: 'Belo Horizonte' },
    taxId: '30957128479',
    businessTaxId: '47193826000188',
    email: 'beatriz@docesdabia.example.com.br',
    phone: '+5531900007719',
    bornOn: '1988-02-11',
    accounts: beatriz,
  },
  {
    login: 'andreea',
    name: 'Andreea Țurcanu',
    country: 'RO',
    address: { street: 'Strada Măceșului 14, ap. 6', postalCode: '400999', city: 'Cluj-Napoca' },
    taxId: '2910417123451',
    email: 'andreea.turcanu@example.ro',
    phone: '+40700000141',
    bornOn: '1991-04-17',
    accounts: andreea,
  },
  {
    login: 'mihai',
    name: 'Mihai Vlădescu',
    country: 'RO',
    address: { street: 'Aleea Studenților 3, cămin 12C', postalCode: '300999', city: 'Timișoara' },
    taxId: '5030612355188',
    email: 'mihai.vladescu@example.ro',
    phone: '+40700000312',
    bornOn: '2003-06-12',
    accounts: mihai,
  },
  {
    login: 'kasia',
    name: 'Katarzyna Wrońska',
    country: 'PL',
    address: { street: 'ul. Kasztanowa 27 m. 5', postalCode: '02-999', city: 'Warszawa' },
    taxId: '90031542767',
    email: 'kasia.wronska@example.pl',
    phone: '+48500000275',
    bornOn: '1990-03-15',
    accounts: kasia,
  },
  {
    login: 'ewa',
    name: 'Ewa Cieślar',
    country: 'PL',
    address: { street: 'ul. Nadbrzeżna 9 m. 2', postalCode: '43-999', city: 'Cieszyn' },
    taxId: '86092274185',
    email: 'ewa.cieslar@example.pl',
    phone: '+48500000922',
    bornOn: '1986-09-22',
    accounts: ewa,
  },
  {
    login: 'hero',
    name: 'Mira Brandt Siqueira',
    country: 'DE',
    address: { street: 'Spreebogen 9', postalCode: '10557', city: 'Berlin' },
    email: 'mira.brandt@example.org',
    phone: '+4930000000447',
    bornOn: '1989-05-04',
    accounts: hero,
  },
]
