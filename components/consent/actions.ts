/** What the widget asks the server to do: our pages by actions, a frame at a door of its own. */
import type { ConnectionId, CountryCode, FileId, ProviderId } from '@/lib/model/ids'
import type { Answer, ConnectionView } from '@/lib/model/view'
import type { Language } from '../locale'
import type { BrowserReply } from './handoff'

export interface WidgetActions {
  begin: (input: {
    providerId: ProviderId
    country: CountryCode
    institutionRef: string | null
    consentText: { version: string; locale: Language }
  }) => Promise<Answer<ConnectionView>>
  reply: (input: { id: ConnectionId; reply: BrowserReply }) => Promise<Answer<ConnectionView>>
  renew: (input: { id: ConnectionId }) => Promise<Answer<ConnectionView>>
  dropFile: (input: { id: ConnectionId; fileId: FileId }) => Promise<Answer<void>>
}
