/** Czech. */
import type { Words } from './en.ts'

export const CS: Words = {
  itself: 'Čeština',
  secure: 'Internetové bankovnictví',
  sandbox: 'Vymyšlená banka ze sandboxu. Platí jakékoli heslo.',
  login: 'Přihlásit se',
  loginText: 'Přihlaste se jako obvykle a rozhodněte o přístupu ke svým účtům.',
  name: 'Uživatelské jméno',
  password: 'Heslo',
  nameMissing: 'Zadejte prosím uživatelské jméno.',
  approval: 'Povolit přístup k vašim účtům',
  asks: '{} žádá jménem webové stránky o nahlédnutí na:',
  seen: ['Názvy a čísla účtů a jejich majitele', 'Zůstatky', 'Transakce'],
  not: 'Souhlas neumožňuje platit ani cokoli měnit.',
  stop: 'Souhlas zde můžete kdykoli odvolat.',
  customer: 'Přihlášený uživatel',
  approve: 'Povolit',
  decline: 'Odmítnout',
  fail: 'Simulovat chybu banky',
  over: 'O žádosti už je rozhodnuto',
  overText: 'Na tuto žádost jste už odpověděli.',
  back: 'Zpět na předchozí stránku',
  unknown: 'Tato stránka neexistuje',
  unknownText: 'Odkaz je chybný nebo už neplatí. Začněte znovu na webu, ze kterého přicházíte.',
}
