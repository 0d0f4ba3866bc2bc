/**
 * The one free text of an entry: how the money moved and with whom, where it says so plainly. There is no field for either, so
 * what is not clear stays unknown. @see contracts/finqware.md 6.3
 */
import type { Method } from '../../model/transaction.ts'

const BY_WORDS: readonly (readonly [method: Method, begins: RegExp])[] = [
  ['cash', /^(?:retrag(?:ere|eri)|depunere)(?: (?:de )?numerar)?(?: (?:la )?(?:atm|bancomat))?\b|^(?:atm|bancomat|numerar)\b/],
  ['fee', /^(?:comision|taxa administrare|taxa lunara|dobanda|speze)\b/],
  ['card', /^(?:(?:plata|cumparare|cumparaturi|tranzactie) )?(?:(?:la )?(?:e-?)?pos|(?:cu )?card(?:ul)?|online|e-?commerce|e-?com)\b|^contactless\b/],
  ['direct_debit', /^(?:debitare directa|debit direct|direct debit|plata recurenta)\b/],
  ['instant', /^(?:(?:plata|transfer|incasare) instant|instant)\b/],
  ['transfer', /^(?:(?:plata|transfer|virament|incasare|ordin de plata|op)(?: (?:credit|intrabancar|interbancar|interna|salariu|salarii))?|standing order|ordin programat)\b/],
] // prettier-ignore

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
/** Who a text begins with, by its legal form, or says it was to or from. */
const PARTIES = [
  /^([^;,|/]{2,60}? (?:s\.?r\.?l\.?|s\.?a\.?|p\.?f\.?a\.?))(?= )/,
  /(?:^|[\s;,:-])(?:catre|de la|beneficiar|platitor|ordonator|comerciant|to|from)[: ]\s*([^;,|/]{2,70})/,
]
const NOISE = /^(?:[\s:;,*-]|\d\d[./]\d\d(?:[./]\d{2,4})?(?= ))+|[\s:;,*-]+$/g

/** `name` is absent unless the text is a card's at a merchant, or says whose it is. */
export function readInfo(info: string): { readonly method: Method; readonly name?: string } {
  const folded = plain(info)
  // Folding keeps the length of Romanian text, so a place found in it is the place in the text itself.
  const text = folded.length === info.length ? info : folded
  const [method, begins] = BY_WORDS.find(([, words]) => words.test(folded)) ?? (['unknown', null] as const)
  const shop = method === 'card' && begins?.exec(folded)
  const party = shop ? null : PARTIES.map((words) => words.exec(folded)).find((match) => match !== null)
  const end = party ? party.index + party[0].length : text.length
  const start = shop ? shop[0].length : end - (party?.[1]?.length ?? 0)
  const name = text.slice(start, Math.min(end, start + 70)).replace(NOISE, '')
  return { method, ...(name !== '' && { name }) }
}
