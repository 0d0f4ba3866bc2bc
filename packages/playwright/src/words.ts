/** How the widget's buttons begin, in its five languages: a page object finds them by what people read. */

export const WORDS = {
  continue: ['Continue', 'Weiter', 'Continuar', 'Continuă', 'Dalej', 'Przejdź do'],
  decline: ['Decline', 'Ablehnen', 'Recusar', 'Refuză', 'Odmów'],
  retry: ['Try again', 'Erneut versuchen', 'Tentar de novo', 'Încearcă din nou', 'Spróbuj ponownie'],
  close: ['Close', 'Schließen', 'Fechar', 'Închide', 'Zamknij'],
} as const

export const named = (what: keyof typeof WORDS): RegExp => new RegExp(`^(?:${WORDS[what].join('|')})`)
