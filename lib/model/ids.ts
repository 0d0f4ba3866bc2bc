/**
 * Names of things. An `id` is ours; a `ref` is the provider's. Never one for the other: the brands make the compiler say so.
 */

declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

export type UserId = Branded<'UserId'>
export type SessionId = Branded<'SessionId'>
export type ConnectionId = Branded<'ConnectionId'>
export type AccountId = Branded<'AccountId'>
export type TransactionId = Branded<'TransactionId'>
export type DebtId = Branded<'DebtId'>
export type FileId = Branded<'FileId'>
export type ImportId = Branded<'ImportId'>
export type RuleId = Branded<'RuleId'>
export type EditId = Branded<'EditId'>
export type RunId = Branded<'RunId'>
export type LinkSessionId = Branded<'LinkSessionId'>
/** Known values are the keys of `lib/providers/registry.ts`; the model names no provider. */
export type ProviderId = Branded<'ProviderId'>

/** ISO 3166-1 alpha-2, upper case. */
export type CountryCode = Branded<'CountryCode'>
/** ISO 4217, upper case. */
export type CurrencyCode = Branded<'CurrencyCode'>
/** A calendar day with no time zone: `YYYY-MM-DD`. */
export type PlainDate = Branded<'PlainDate'>

/** Gives a string its brand where it enters the program: a parsed form, a database row, a wire map. */
export const as = <T extends Branded<string>>(value: string): T => value as T

/** Who is signed in to us (not the PSU at the bank). Every store read is scoped by it. */
export interface Viewer {
  readonly userId: UserId
  readonly sessionId: SessionId
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
