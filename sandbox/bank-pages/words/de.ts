/** German. */
import type { Words } from './en.ts'

export const DE: Words = {
  itself: 'Deutsch',
  secure: 'Online-Banking',
  sandbox: 'Eine erfundene Bank der Sandbox. Jedes Passwort gilt.',
  login: 'Anmelden',
  loginText: 'Melden Sie sich wie gewohnt an, um über den Zugriff auf Ihre Konten zu entscheiden.',
  name: 'Anmeldename',
  password: 'Passwort',
  nameMissing: 'Bitte geben Sie Ihren Anmeldenamen ein.',
  approval: 'Zugriff auf Ihre Konten erlauben',
  asks: '{} bittet im Auftrag einer Website um Einsicht in:',
  seen: ['Kontonamen, Kontonummern und Inhaber', 'Kontostände', 'Umsätze'],
  not: 'Zahlungen und Änderungen sind damit nicht möglich.',
  stop: 'Sie können Ihre Freigabe hier jederzeit widerrufen.',
  customer: 'Angemeldet als',
  approve: 'Freigeben',
  decline: 'Ablehnen',
  fail: 'Fehler bei der Bank simulieren',
  over: 'Bereits entschieden',
  overText: 'Sie haben diese Anfrage schon beantwortet.',
  back: 'Zurück zur vorherigen Seite',
  unknown: 'Diese Seite gibt es nicht',
  unknownText:
    'Der Link stimmt nicht oder ist abgelaufen. Beginnen Sie auf der Website, von der Sie kamen, noch einmal.',
}
