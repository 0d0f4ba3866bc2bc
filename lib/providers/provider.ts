/**
 * What a wing must be. A wing is one folder under `lib/providers`; nothing else in the house knows its name.
 *
 * Three opaque bags, which only the wing that wrote one reads (through its own schema):
 * *memo* while asking, *access* once granted, *cursor* between readings.
 */
import type { Application } from '../model/connection.ts'
import type { Consent, ConsentScope } from '../model/consent.ts'
import type {
  Ask,
  ChooseAsk,
  FormAsk,
  MediaType,
  Problem,
  RedirectAsk,
  Reply,
  ScriptAsk,
} from '../model/conversation.ts'
import type { CountryCode, DebtId, FileId, Json, PlainDate, ProviderId } from '../model/ids.ts'
import type { Said } from '../model/inspection.ts'
import type { Institution } from '../model/institution.ts'
import type { Snapshot } from '../model/snapshot.ts'

/** The person at the bank, as their own browser presents them. Providers must be told the truth about both. */
export interface Psu {
  readonly ipAddress: string
  readonly userAgent: string
  /** Language of our pages, a BCP 47 tag: `en`, `pt-BR`, … */
  readonly locale: string
}

export interface Begin {
  readonly country: CountryCode
  /** Null for "another bank": the provider's own app asks. */
  readonly institution: Institution | null
  readonly scope: readonly ConsentScope[]
  /** Consent lifetime we ask for; the provider may grant less. */
  readonly days: number
  /** Where the bank sends the PSU back, and the one-time state that must come back with them. */
  readonly returnUrl: string
  readonly state: string
  readonly psu: Psu
  /**
   * Our own lasting name for the person, for providers that keep users (Banqware's `clientId`, Finqware's `tenant_user_id`):
   * 43 URL-safe characters, another for every provider, and nothing can be read from it.
   */
  readonly userRef: string
  /** The access of the consent that this conversation renews; null for a first link. */
  readonly renewing: Json
}

export type Progress<A extends Ask = Ask> =
  /** The PSU must act. `ref` is what deliveries will call this connection, once known. */
  | { readonly status: 'asking'; readonly ask: A; readonly memo: Json; readonly ref?: string }
  /** The provider or the bank must act. */
  | { readonly status: 'waiting'; readonly memo: Json; readonly ref?: string; readonly retryAfterSeconds: number }
  | {
      readonly status: 'granted'
      readonly access: Json
      readonly ref: string
      readonly consent: Consent
      /** The bank the PSU chose inside the provider's own app, where we did not know it. */
      readonly institution?: { readonly ref: string; readonly name: string; readonly country: CountryCode }
      /** Present where the conversation applied for a product instead of sharing accounts. */
      readonly application?: Application
    }
  | { readonly status: 'refused'; readonly reason: 'psu' | 'institution' | 'expired'; readonly problem: Problem }

/**
 * The only way a wing touches storage. Two facts cannot wait for the end of an operation, because a crash in between
 * would lose them for good: a secret that rotates with every answer, and an obligation towards the provider.
 */
export interface Desk {
  /** Stores a rotated access before the answer it came with is used. */
  keep(access: Json): Promise<void>
  /** Writes an obligation down *before* it comes into being: a session about to be opened. The clock pays what stays owed. */
  owe(debt: Json): Promise<DebtId>
  /** Completes an obligation once the provider has named it. */
  amend(id: DebtId, debt: Json): Promise<void>
  /** Strikes it out. */
  paid(id: DebtId): Promise<void>
  /**
   * Contents that the provider pushed about this connection's `ref` and no reading has used up yet, oldest first. Those handed
   * out are used up when the reading they were handed to lands its last page.
   */
  deliveries(): Promise<readonly Pushed[]>
  /** A file of the PSU's for this conversation; null when it is not there any more. */
  file(id: FileId): Promise<SentFile | null>
  /** Erases files that the provider has taken, or refused. */
  dropFiles(ids: readonly FileId[]): Promise<void>
}

/** A verified delivery that carries data. */
export interface Pushed {
  readonly key: string
  readonly receivedAt: Date
  readonly rawBody: string
}

/** A file as the PSU sent it. `name` is the PSU's own, for showing only. */
export interface SentFile {
  readonly name: string
  readonly mediaType: MediaType
  readonly bytes: Uint8Array
}

export interface ConsentFlow<A extends Ask = Ask> {
  begin(request: Begin, desk: Desk): Promise<Progress<A>>
  advance(memo: Json, reply: Reply, desk: Desk): Promise<Progress<A>>
}
export type EmbeddedConsent = ConsentFlow<ScriptAsk>
export type RedirectConsent = ConsentFlow<ChooseAsk | FormAsk | RedirectAsk>
export type SteppedConsent = ConsentFlow<FormAsk | RedirectAsk>

/** `psu` is present when the person is waiting (an attended reading); null when the clock reads alone. */
export interface ReadRequest {
  readonly access: Json
  /** Null for the first page of a reading. */
  readonly cursor: Json
  readonly psu: Psu | null
  /** The first day wanted; the wing may reach further back, never less far without saying so in the snapshot's window. */
  readonly since: PlainDate
}

export type Reading =
  /**
   * A page. `more: true` means land this page and ask again at once with `cursor`; the connection's own cursor moves
   * only with the last page, so a reading that dies half-way starts over and lands the same rows again harmlessly.
   */
  | { readonly status: 'ready'; readonly snapshot: Snapshot; readonly cursor: Json; readonly more: boolean }
  | { readonly status: 'preparing'; readonly cursor: Json; readonly retryAfterSeconds: number }

export interface Delivery {
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>
  readonly rawBody: string
  /** The part of the address behind the provider's name, where its deliveries are told by an unguessable address; else null. */
  readonly token: string | null
}

/**
 * `key` makes a repeated delivery harmless; `about` is the ref of a connection. Whatever it says, it is a doorbell: the provider
 * is asked. `changed` is heard only while something is awaited; only `data` is kept with its body, for the reading that ordered
 * it (see `Desk.deliveries`).
 */
export interface Notice {
  readonly key: string
  readonly about: string
  readonly says: 'authorised' | 'refused' | 'revoked' | 'changed' | 'data'
  /** For `data`: this notice's own part of the delivery, as JSON text. */
  readonly body?: string
}

export interface Provider<C extends ConsentFlow = ConsentFlow> {
  readonly id: ProviderId
  readonly name: string
  /** Countries the finder offers for it. */
  readonly countries: readonly CountryCode[]
  /** Whether "another bank" can be left to the provider's own search. */
  readonly searchesItself: boolean
  /** Whether it can say who the accounts belong to; then that is asked for, and said on the consent screen. */
  readonly identifies: boolean
  /**
   * True where nothing of ours can ride on the way back (the return address must match to the letter, or may come back bare):
   * the signed-in viewer's own open conversations with this provider are then asked which of them it was.
   */
  readonly returnsBare: boolean
  /** Our one-time state, where the provider brings it back under another name than `state`. */
  stateOf?(params: Readonly<Record<string, string>>): string | null
  /** The consent lifetime we ask for, in days. */
  readonly consentDays: number
  /** What the finder lists for a country. */
  institutions(country: CountryCode): Promise<readonly Institution[]>
  readonly consent: C
  /** @throws {ConsentLapsedError} when the bank wants the PSU again. @throws {ProviderUnavailableError} {@link WireError} */
  read(request: ReadRequest, desk: Desk): Promise<Reading>
  /**
   * Asks whether the consent still holds, where the provider can be asked without troubling the bank.
   * @throws {ConsentLapsedError} when it does not.
   */
  check?(access: Json): Promise<void>
  /** Whether the provider documents a call that ends a consent; without one, forgetting our keys is all that can be done. */
  readonly endsConsents: boolean
  /** Ends the consent at the provider, where it has such a call; resolves when there is nothing left to end. */
  revoke(access: Json, desk: Desk): Promise<void>
  /** Discharges an obligation this wing wrote down with `desk.owe`; resolves when it is settled or cannot matter any more. */
  pay(debt: Json): Promise<void>
  /**
   * Present where the provider pushes. Checks the signature over the raw body before it parses; an empty list for a ping.
   * @throws {UnsignedDeliveryError} {@link WireError}
   */
  hear?(delivery: Delivery): Promise<readonly Notice[]>
}

/** What every wing is made from. The recorder and the clock come from outside; the wing never reads `process.env`. */
export interface Surroundings {
  readonly now: () => Date
  readonly record: Recorder
  /** Our own fixed origin: return addresses are `{appUrl}/return/{provider}`, deliveries go to `{appUrl}/webhooks/{provider}`. */
  readonly appUrl: string
}

/** One try of a provider call: nothing of what was said in it. */
export interface Exchange {
  readonly provider: string
  /** What we were doing: `session.open`, `flow.read`. */
  readonly step: string
  readonly method: string
  /** Host and path template, ids replaced: `/xs2a/v1/sessions/{id}`; never a query. */
  readonly path: string
  readonly status: number | null
  readonly startedAt: Date
  readonly milliseconds: number
  readonly bytes: number
  /** Which try of its call it was, from 1. */
  readonly tries: number
  /** A code of `ERROR_CODES` when the call failed. */
  readonly failure: string | null
}

/** What was said, as far as it may be kept: by an allow-list of the wing's own words. */
export interface Exchanged {
  readonly request: Said
  /** Null where no answer came. */
  readonly response: Said | null
}

/** Hears of every try. What was said in it costs something to find out, so it is asked for only where it is kept, and at once. */
export type Recorder = (exchange: Exchange, said: () => Exchanged) => void
