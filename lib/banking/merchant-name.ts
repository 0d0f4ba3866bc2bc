/**
 * A clean name out of what banks print: `REWE SAGT DANKE 41234567//BERLIN/DE …` → `REWE`. Only the text is used, no dictionary:
 * what cannot be recognised as noise stays.
 */

/** Payment services that stand in front of, or instead of, the merchant. */
const PREFIX =
  /^(?:paypal ?\*|pp ?\*|pp\.[\d.]+pp ?\.? |sumup ?\*|sq ?\*|zettle_? ?\*|iz ?\*|stripe ?\*|klarna ?\*|crv ?\*|google \*|ec |dd |fp[io] |bgc |pos |card payment (?:to )?|kartenzahlung |lastschrift |contactless |www\.)/i
/** What banks of other languages write before the shop, and the day they put between. */
const PURCHASE =
  /^(?:płatność kartą|platnosc karta|zakup przy użyciu karty|zakup przy uzyciu karty|zakup kart[aą]|p[łl]atno[śs][ćc] blik|zakup blik|platba kartou|compra (?:no )?cart[aã]o(?: deb| cred)?|plata pos|\d\d[./]\d\d(?:[./]\d{2,4})?) /i
const SERVICE =
  /^(?:paypal|klarna bank|adyen|stripe|mollie|first data|payone|nexi|concardis|visa|mastercard|sumup|worldline)\b/i
const BOUGHT_AT = /\b(?:ihr einkauf bei|your purchase at|einkauf bei)\s+/i
const STRUCTURED = /(?:^|\s)(?:eref|kref|mref|cred|debt|coam|oamt|abwa|abwe|iban|bic)\+/i
const PURPOSE_FIELD = /svwz\+/i
const TAIL =
  /\s+(?:sagt danke|folgenr|karte \d|debitk|mandatsref|gläubiger|end-to-end|\d{4}-\d\d-\d\dt|\d\d[./]\d\d[./]|on \d\d [a-z]{3}\b|ref[: ])/i
const KEEP_UPPER = new Set(
  'REWE EDEKA ALDI IKEA OBI HMRC DVLA LNER GWR BVG HVV MVG KFC DHL UPS DPD GLS ADAC HUK TUI KLM EDF ATM ARAG ERGO AXA AOK DAK DWP NHS TFL ATU FAZ NCP RAC GMBH'
    .split(' ')
    .filter((word) => word !== 'GMBH'),
)
const LOWER = new Set([
  'und',
  'and',
  'of',
  'the',
  'der',
  'die',
  'das',
  'am',
  'im',
  'bei',
  'für',
  'de',
  'da',
  'do',
  'dos',
  'das',
  'e',
  'em',
  'za',
  'z',
  'na',
  'w',
  'u',
  'cu',
  'din',
  'nad',
  'pod',
])

/** @returns a name to show and to recognise a merchant by; the remittance's head where there is no counterparty; may be empty. */
export function merchantName(remittance: string, counterpartyName: string | null): string {
  const named = counterpartyName?.trim() ?? ''
  const bought = boughtAt(remittance)
  if (named && !SERVICE.test(named)) return cased(clean(named)) || named
  const source = bought ?? purpose(remittance)
  return cased(clean(source)) || named || source.slice(0, 40)
}

/** The merchant a payment service names inside its own text. */
function boughtAt(remittance: string): string | null {
  const match = BOUGHT_AT.exec(remittance)
  return match ? remittance.slice(match.index + match[0].length) : null
}

/** The purpose out of a German line of tagged fields (`SVWZ+…EREF+…`); the line itself where it has none. */
function purpose(remittance: string): string {
  const text = remittance.replace(/\s+/g, ' ').trim()
  const start = PURPOSE_FIELD.exec(text)
  const body = start ? text.slice(start.index + start[0].length) : text
  const end = STRUCTURED.exec(body)
  return end && end.index > 0 ? body.slice(0, end.index) : body
}

function clean(source: string): string {
  let text = source.replace(/\s+/g, ' ').trim()
  for (let left = 3; left > 0; left--) {
    const shorter = text.replace(PREFIX, '').trimStart().replace(PURCHASE, '').trimStart()
    if (shorter === text) break
    text = shorter
  }
  const city = text.indexOf('//')
  if (city > 0) text = text.slice(0, city)
  const tail = TAIL.exec(text)
  if (tail && tail.index > 0) text = text.slice(0, tail.index)
  // A store number ends the name: what follows is the town.
  const number = / [#*]?(?:fil\.? ?|filiale |store )?[a-z]?\d{2,}\b/i.exec(text)
  if (number && number.index >= 2 && !/^ ?(?:24|365|2000)\b/.test(number[0])) text = text.slice(0, number.index)
  return text
    .replace(/\*[A-Z0-9]{4,}$/, '')
    .replace(/[ ,](?:GB|DE|IE|LU|NL|RO|PL|CZ|BR|US|FR|IT|AT)$/, '')
    .replace(
      /\b(?:gmbh & co\. ?kg|gmbh|ag & co\. ?kg|s\.c\.a\.|s\.a\.r\.l\.|plc|ltd|limited|ltda|eireli|s\.?r\.?l|sp\.? z o\.? ?o|s\.r\.o|a\.s|s\.a)\.?$/i,
      '',
    )
    .replace(/[\s*/,;:._-]+$/, '')
    .slice(0, 60)
    .trim()
}

/** Capitals are how terminals shout: words longer than three letters get normal case unless they are known to be initials. */
function cased(text: string): string {
  if (text !== text.toUpperCase() || !/[A-Z]{4}/.test(text)) return text
  return text
    .split(' ')
    .map((word, index) => {
      if (KEEP_UPPER.has(word)) return word
      const lower = word.toLowerCase()
      if (index > 0 && LOWER.has(lower)) return lower
      return word.length <= 3 || !/^[\p{L}'&.-]+$/u.test(word) ? word : word[0]! + lower.slice(1)
    })
    .join(' ')
}
