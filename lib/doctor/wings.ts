/** What the doctor must know of each provider to name a line: the settings by which it is there, reached and heard. */
export interface Wing {
  readonly id: string
  readonly name: string
  /** The setting that makes it be there, and that is changed where its keys are refused. */
  readonly key: string
  readonly urlSetting: string
  /** The provider's own, where the setting is not there. */
  readonly url: string
  /** Where it pushes: the setting its deliveries are known by, and the command that makes one where it is ours to make. */
  readonly delivers: { readonly secret: string; readonly make: string | null } | null
  /** Where people come back to is told it by hand, and cannot be asked for. */
  readonly register: boolean
}

export const WINGS: readonly Wing[] = [
  { id: 'klarna', name: 'Klarna', key: 'KLARNA_TOKEN', urlSetting: 'KLARNA_API_URL', url: 'https://api.openbanking.klarna.com', delivers: null, register: false },
  { id: 'klavi', name: 'Klavi', key: 'KLAVI_ACCESS_KEY', urlSetting: 'KLAVI_API_URL', url: 'https://api.klavi.ai', delivers: { secret: 'KLAVI_SECRET_KEY', make: null }, register: true },
  { id: 'finqware', name: 'Finqware', key: 'FINQWARE_CLIENT_ID', urlSetting: 'FINQWARE_API_URL', url: 'https://api.finqware.com', delivers: null, register: true },
  { id: 'banqware', name: 'Banqware', key: 'BANQWARE_CLIENT_ID', urlSetting: 'BANQWARE_API_URL', url: 'https://api.banqware.com/sandbox', delivers: { secret: 'BANQWARE_CALLBACK_TOKEN', make: 'openssl rand -hex 24' }, register: false },
] // prettier-ignore
