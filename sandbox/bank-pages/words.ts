/** What a bank's pages say, in the languages its customers read. */

const EN = {
  language: 'en',
  otherLanguage: 'Deutsch',
  secure: 'Online banking',
  sandbox: 'A made-up bank of the sandbox. Any password works.',
  login: 'Log in',
  loginText: 'Log in as usual to decide about access to your accounts.',
  name: 'User name',
  password: 'Password',
  nameMissing: 'Please enter your user name.',
  approval: 'Allow access to your accounts',
  asks: 'Open Banking by Klarna asks on behalf of a website to see:',
  seen: ['Account names, numbers and holder', 'Balances', 'Transactions'],
  not: 'No payments can be made with this, and nothing can be changed.',
  stop: 'You can withdraw your approval here at any time.',
  customer: 'Logged in as',
  approve: 'Approve',
  decline: 'Decline',
  over: 'This has been decided',
  overText: 'You have already answered this request.',
  back: 'Back to where you came from',
  unknown: 'This page does not exist',
  unknownText: 'The link is wrong, or its time is over. Start again on the website you came from.',
} as const

type Words = { readonly [K in keyof typeof EN]: (typeof EN)[K] extends string ? string : readonly string[] }

const DE: Words = {
  language: 'de',
  otherLanguage: 'English',
  secure: 'Online-Banking',
  sandbox: 'Eine erfundene Bank der Sandbox. Jedes Passwort gilt.',
  login: 'Anmelden',
  loginText: 'Melden Sie sich wie gewohnt an, um über den Zugriff auf Ihre Konten zu entscheiden.',
  name: 'Anmeldename',
  password: 'Passwort',
  nameMissing: 'Bitte geben Sie Ihren Anmeldenamen ein.',
  approval: 'Zugriff auf Ihre Konten erlauben',
  asks: 'Open Banking by Klarna bittet im Auftrag einer Website um Einsicht in:',
  seen: ['Kontonamen, Kontonummern und Inhaber', 'Kontostände', 'Umsätze'],
  not: 'Zahlungen und Änderungen sind damit nicht möglich.',
  stop: 'Sie können Ihre Freigabe hier jederzeit widerrufen.',
  customer: 'Angemeldet als',
  approve: 'Freigeben',
  decline: 'Ablehnen',
  over: 'Bereits entschieden',
  overText: 'Sie haben diese Anfrage schon beantwortet.',
  back: 'Zurück zur vorherigen Seite',
  unknown: 'Diese Seite gibt es nicht',
  unknownText:
    'Der Link stimmt nicht oder ist abgelaufen. Beginnen Sie auf der Website, von der Sie kamen, noch einmal.',
}

export type Language = 'de' | 'en'

export const WORDS: Readonly<Record<Language, Words>> = { de: DE, en: EN }
