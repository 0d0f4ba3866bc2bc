/** Polish. */
import type { Words } from './en.ts'

export const PL: Words = {
  itself: 'Polski',
  secure: 'Bankowość internetowa',
  sandbox: 'Zmyślony bank z piaskownicy. Każde hasło pasuje.',
  login: 'Zaloguj się',
  loginText: 'Zaloguj się jak zwykle, aby zdecydować o dostępie do swoich rachunków.',
  name: 'Nazwa użytkownika',
  password: 'Hasło',
  nameMissing: 'Podaj nazwę użytkownika.',
  approval: 'Dostęp do Twoich rachunków',
  asks: '{} prosi w imieniu serwisu o wgląd w:',
  seen: ['Nazwy i numery rachunków oraz dane posiadacza', 'Salda', 'Historię transakcji'],
  not: 'Zgoda nie pozwala na płatności ani na żadne zmiany.',
  stop: 'W każdej chwili możesz tu wycofać zgodę.',
  customer: 'Użytkownik',
  approve: 'Zgadzam się',
  decline: 'Odmawiam',
  fail: 'Zasymuluj błąd banku',
  over: 'Decyzja już zapadła',
  overText: 'Na tę prośbę już udzielono odpowiedzi.',
  back: 'Wróć do poprzedniej strony',
  unknown: 'Nie ma takiej strony',
  unknownText: 'Link jest błędny lub wygasł. Zacznij od nowa w serwisie, z którego przychodzisz.',
}
