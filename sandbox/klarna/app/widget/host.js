/** The conversation with the launcher, in the page that opened this window. Both sides check origin and source exactly. */

/**
 * @returns null when nobody frames this page. Whoever does may name any origin in the address: what is told goes to that origin
 *   and is dropped by the browser if it is not the framing page's own.
 */
export function meetHost() {
  const origin = hostOrigin(new URLSearchParams(location.hash.slice(1)).get('host') ?? '')
  if (window.parent === window || !origin) return null
  return {
    /** `https://shop.example` */
    origin,
    /** @param {'hello' | 'ready' | 'finished' | 'abort' | 'error' | 'close'} type */
    tell: (type, error) => window.parent.postMessage({ from: 'xs2a-app', type, ...(error && { error }) }, origin),
    /** @param {Record<string, (message: any) => void>} handlers by type: `start` comes once, `escape` whenever the key is pressed outside */
    listen(handlers) {
      window.addEventListener('message', ({ source, origin: from, data }) => {
        if (source !== window.parent || from !== origin || data?.from !== 'xs2a-launcher') return
        handlers[data.type]?.(data)
      })
    },
  }
}

function hostOrigin(claimed) {
  if (!URL.canParse(claimed)) return null
  const { origin, protocol } = new URL(claimed)
  return /^https?:$/.test(protocol) && origin === claimed ? origin : null
}
