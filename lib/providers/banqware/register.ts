/** The tenant's addresses, registered when the app is deployed: Banqware sends nobody anywhere else. @see contracts/banqware.md 4 */
import type { Surroundings } from '../provider.ts'
import { createClient } from './client.ts'
import { isGone } from './codes.ts'
import type { BanqwareSettings } from './config.ts'

/** `callbackUrl` holds a secret, and is null where updates are polled only. */
export const urlsOf = ({ callbackToken }: BanqwareSettings, { appUrl }: Pick<Surroundings, 'appUrl'>) => ({
  returnUrl: `${appUrl}/return/banqware`,
  callbackUrl: callbackToken === null ? null : `${appUrl}/webhooks/banqware/${callbackToken}`,
})

/**
 * Registers our addresses. The lists are replaced as a whole and may be shared with other installations, whose addresses stay;
 * our own earlier ones go, as when the token of callbacks was changed.
 */
export async function registerUrls(settings: BanqwareSettings, surroundings: Surroundings): Promise<void> {
  const client = createClient(settings, surroundings)
  const { returnUrl, callbackUrl } = urlsOf(settings, surroundings)
  const { redirectUrls, updateCallbackUrls } = await client.tenantUrls().catch((error: unknown) => {
    if (!isGone(error)) throw error
    return { redirectUrls: [], updateCallbackUrls: [] } // nothing was registered yet
  })
  const others = (urls: readonly string[]) => urls.filter((url) => !url.startsWith(`${surroundings.appUrl}/`))
  await client.putTenantUrls({
    redirectUrls: [...others(redirectUrls), returnUrl],
    updateCallbackUrls: [...others(updateCallbackUrls), ...(callbackUrl === null ? [] : [callbackUrl])],
  })
}
