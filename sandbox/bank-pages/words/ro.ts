/** Romanian. */
import type { Words } from './en.ts'

export const RO: Words = {
  itself: 'Română',
  secure: 'Internet banking',
  sandbox: 'O bancă inventată din sandbox. Merge orice parolă.',
  login: 'Autentificare',
  loginText: 'Autentificați-vă ca de obicei pentru a decide asupra accesului la conturile dumneavoastră.',
  name: 'Nume de utilizator',
  password: 'Parolă',
  nameMissing: 'Introduceți numele de utilizator.',
  approval: 'Permiteți accesul la conturi',
  asks: '{} solicită, în numele unui site, să vadă:',
  seen: ['Numele, numerele și titularul conturilor', 'Soldurile', 'Tranzacțiile'],
  not: 'Cu acest acord nu se pot face plăți și nu se poate modifica nimic.',
  stop: 'Puteți retrage oricând acordul aici.',
  customer: 'Autentificat ca',
  approve: 'Aprob',
  decline: 'Refuz',
  fail: 'Simulează o eroare la bancă',
  over: 'Cererea are deja un răspuns',
  overText: 'Ați răspuns deja la această cerere.',
  back: 'Înapoi la pagina anterioară',
  unknown: 'Această pagină nu există',
  unknownText: 'Linkul este greșit sau a expirat. Reluați de pe site-ul de pe care ați venit.',
}
