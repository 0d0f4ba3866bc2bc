/** One product report: the common envelope around what the product shows. @see contract 8.5 */
import { daysAfter, dayOf } from '../clock.ts'
import type { HeldAccount } from '../people/holders.ts'
import { presentAccount, presentTransactions } from './accounts.ts'
import type { Lens } from './accounts.ts'
import { presentCard, presentStatements } from './cards.ts'
import { HISTORY_DAYS, iso, PERMISSIONS } from './contract.ts'
import type { Permission } from './contract.ts'
import { presentIdentity } from './identity.ts'
import { newId, newTimeId, seededUuid } from './ids.ts'
import type { Fields } from './input.ts'
import type { Product } from './products.ts'
import { encodedTaxId } from './signing.ts'
import { nowFor } from './state.ts'
import type { Consent, KlaviState } from './state.ts'

export interface ReportPlan {
  readonly requestId: string
  readonly product: Product
  /** At least one; the first decides whose clock and quirks rule. */
  readonly consents: readonly [Consent, ...Consent[]]
  readonly externalInfo: Fields | null
}

/** What a report shows, by node: `checkingAccounts`, `creditCards`, … */
type Nodes = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>

export function makeReport(state: KlaviState, { requestId, product, consents, externalInfo }: ReportPlan) {
  const [first] = consents
  const now = nowFor(state, first)
  const { isPartial, nodes } = nodesOf(state, product, consents)
  const info = externalInfo ?? first.link.externalInfo
  const { personalTaxId: cpf, businessTaxId: cnpj } = first
  return {
    code: isPartial ? 204 : 200,
    message: isPartial ? 'PARTIAL' : 'OK',
    requestId,
    productName: product.name,
    productVersion: product.version,
    productReportId: newTimeId(now),
    productReportTime: iso(now).slice(0, 19),
    enquiryCpf: state.quirks.has('encoded-cpf', first.tag) ? encodedTaxId(cpf, state.credentials.secretKey) : cpf,
    ...(cnpj !== null && { enquiryCnpj: cnpj }),
    links: linksOf(consents),
    ...nodes,
    ...(info && { externalInfo: info }),
  }
}

export type Report = ReturnType<typeof makeReport>

function nodesOf(state: KlaviState, product: Product, consents: readonly Consent[]) {
  const failed = failedAccounts(state, product, consents)
  const made = consents.map((consent) => nodesOfConsent(state, product, consent, failed))
  const names = new Set(made.flatMap((nodes) => Object.keys(nodes)))
  const nodes: Nodes = Object.fromEntries([...names].map((name) => [name, made.flatMap((each) => each[name] ?? [])]))
  return { nodes, isPartial: failed.size > 0 }
}

function nodesOfConsent(
  state: KlaviState,
  product: Product,
  consent: Consent,
  failed: ReadonlySet<HeldAccount>,
): Nodes {
  const lens = lensFor(state, product, consent)
  const accounts = accountsOf(consent)
  const bare = (account: HeldAccount) => presentAccount(consent, account, lens.day)
  // A list that could not be read is absent, which is not the same as empty.
  const full = (account: HeldAccount) => ({
    ...bare(account),
    ...(!failed.has(account) && { transactionDetails: presentTransactions(account, lens) }),
  })
  const of = (kind: HeldAccount['kind']) => accounts.filter((account) => account.kind === kind)
  switch (product.subject) {
    case 'checking':
      return { checkingAccounts: of('current').map(full) }
    case 'savings':
      return { savingsAccounts: of('savings').map(full) }
    case 'balance':
      return { checkingAccounts: of('current').map(bare), savingsAccounts: of('savings').map(bare) }
    case 'identity':
      return { identifications: [presentIdentity(consent, nowFor(state, consent))] }
    case 'cards':
      return {
        creditCards: of('card').map((account) => ({
          ...presentCard(consent, account, lens),
          ...(!failed.has(account) && presentStatements(account, lens)),
        })),
      }
  }
}

function lensFor(state: KlaviState, { levels }: Product, { tag, login }: Consent): Lens {
  const day = dayOf(state.clock.now(tag))
  return {
    day,
    from: daysAfter(day, -Math.min(HISTORY_DAYS, login?.behaviour.historyDays ?? HISTORY_DAYS)),
    mood: state.ids.of(tag),
    levels,
    hasPostBalance: !state.quirks.has('no-post-balance', tag),
  }
}

const KINDS: Readonly<Partial<Record<Product['subject'], HeldAccount['kind']>>> = {
  checking: 'current',
  savings: 'savings',
  cards: 'card',
}

/** The quirk spoils the last account of every report that has transactions; a login, the last of its holder. */
function failedAccounts(
  state: KlaviState,
  { subject }: Product,
  consents: readonly Consent[],
): ReadonlySet<HeldAccount> {
  const kind = KINDS[subject]
  const failed = consents.flatMap((consent) => {
    const accounts = accountsOf(consent)
    const told = accounts.filter((account) => account.kind === kind)
    const spoilt = [
      ...(state.quirks.has('code-204', consent.tag) ? told.slice(-1) : []),
      ...(consent.login?.behaviour.partial ? accounts.slice(-1) : []),
    ]
    return spoilt.filter((account) => told.includes(account))
  })
  return new Set(failed)
}

/** A firm's consent shows the firm's accounts where the holder has such, and a person's the others. */
export function accountsOf({
  holder,
  businessTaxId,
}: Pick<Consent, 'holder' | 'businessTaxId'>): readonly HeldAccount[] {
  const accounts = holder?.accounts ?? []
  const corporate = accounts.filter(({ holderType }) => holderType === 'corporation')
  if (businessTaxId === null) return accounts.filter((account) => !corporate.includes(account))
  return corporate.length > 0 ? corporate : accounts
}

/** Only inside the permissions: account objects have no id. */
export const accountId = ({ bank, accountSalt }: Consent, { key }: HeldAccount): string =>
  seededUuid(`account ${key} at ${bank.id} ${accountSalt}`)

function linksOf(consents: readonly Consent[]) {
  const groups = Map.groupBy(consents, ({ link, bank }) => `${link.id} ${bank.code}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    return [{ linkId: first.link.id, institutionCode: first.bank.code, consents: group.map(presentGrants) }]
  })
}

function presentGrants(consent: Consent) {
  const idsFor = (permission: Permission): readonly string[] => {
    const accounts = accountsOf(consent).filter(({ kind }) => (kind === 'card') === (permission === 'CREDIT_CARDS_ALL'))
    const hasAccounts = permission === 'ACCOUNTS_ALL' || permission === 'CREDIT_CARDS_ALL'
    return hasAccounts ? accounts.map((account) => accountId(consent, account)) : []
  }
  const permissions = PERMISSIONS.map((permission) => [
    permission,
    { permissionsGranted: consent.permissions.includes(permission), accountIds: idsFor(permission) },
  ])
  return { consentId: consent.id, permissions: Object.fromEntries(permissions) }
}

const NODES = ['checkingAccounts', 'savingsAccounts', 'creditCards', 'identifications']

/** The same report, well signed, about a consent nobody gave and accounts of somebody else. */
export function lieAbout(report: Report): unknown {
  const others = Object.entries(report).map(([name, value]) =>
    NODES.includes(name) && Array.isArray(value) ? [name, value.map(disguised)] : [name, value],
  )
  const links = report.links.map((link) => ({
    ...link,
    linkId: newId(),
    consents: link.consents.map((consent) => ({ ...consent, consentId: newId() })),
  }))
  return { ...Object.fromEntries(others), links }
}

const disguised = (shown: Readonly<Record<string, unknown>>) => ({
  ...shown,
  civilName: 'Outra Pessoa Qualquer',
  ...('number' in shown && { number: '99999999', checkDigit: '9' }),
})
