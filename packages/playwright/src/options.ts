/** What a test may say about itself: `test.use({ provider: 'klavi', bankUser: 'lucas' })`. `locale` and `colorScheme` are Playwright's own. */

export const PROVIDERS = ['klarna', 'klavi', 'finqware', 'banqware'] as const
export type ProviderName = (typeof PROVIDERS)[number]

export interface PassbookOptions {
  /** Whom the demo signs in before the test: a person of `/demo`, `blank` for somebody without a bank; null for nobody. */
  persona: string | null
  /** The same seed gives the same tag in the sandbox; null gives each test its own. */
  seed: string | null
  /** What day the app and the sandbox have, `2026-11-24` or an instant to the second; null leaves it to them. */
  now: string | null
  provider: ProviderName
  /** A person of the sandbox; null takes the provider's usual one. */
  bankUser: string | null
  /** Where the sandbox is, and the token of its dial. */
  sandboxUrl: string
  dialToken: string
}

/** A bank of each provider's sandbox, and somebody who is a customer there. */
export const BANKS: Readonly<
  Record<ProviderName, { readonly country: string; readonly name: string; readonly user: string }>
> = {
  klarna: { country: 'DE', name: 'Demo Bank', user: 'anna' },
  klavi: { country: 'BR', name: 'Banco Ipê', user: 'lucas' },
  finqware: { country: 'RO', name: 'Banca Mureș', user: 'andreea' },
  banqware: { country: 'PL', name: 'Bank Wisła', user: 'kasia' },
}
