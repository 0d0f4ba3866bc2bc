/**
 * `<passbook-connect token="…">` for pages without a framework: a press on what is inside opens the widget. What happens is told as DOM
 * events: `passbook-success`, `passbook-exit`, `passbook-event`, `passbook-load`, each with its facts in `detail`.
 */
import { connect, type Connection, type Look } from './core.ts'

export const TAG = 'passbook-connect'

/** A server has no elements: the class is made where there are. */
const Base =
  (globalThis as { HTMLElement?: typeof HTMLElement }).HTMLElement ?? (Object as unknown as typeof HTMLElement)

export class PassbookConnectElement extends Base {
  static readonly observedAttributes = ['token']
  #widget: Connection | null = null
  #ready = false
  #wanted = false
  readonly #pressed = (): void => this.open()

  connectedCallback(): void {
    this.addEventListener('click', this.#pressed)
    this.#begin()
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.#pressed)
    this.#end()
  }

  attributeChangedCallback(): void {
    if (!this.isConnected) return
    this.#end()
    this.#begin()
  }

  /** Shows the widget; asked for too early, it opens once it is ready. */
  open(): void {
    if (this.#ready) this.#widget?.open()
    else this.#wanted = true
  }

  exit(options?: { readonly force?: boolean }): void {
    this.#wanted = false
    this.#widget?.exit(options)
  }

  #begin(): void {
    const token = this.getAttribute('token')
    if (!token || this.#widget) return
    const say = (what: string, detail: unknown) =>
      this.dispatchEvent(new CustomEvent(`passbook-${what}`, { detail, bubbles: true, composed: true }))
    const attribute = (name: string) => this.getAttribute(name) ?? undefined
    // Attributes are texts; the app takes what it knows of them.
    const look = {
      locale: attribute('locale'),
      appearance: attribute('appearance'),
      cspNonce: attribute('csp-nonce'),
      handoff: attribute('handoff'),
      receivedRedirectUri: attribute('received-redirect-uri'),
    } as Look
    this.#wanted ||= look.receivedRedirectUri !== undefined
    this.#widget = connect(token, look, {
      onSuccess: (handoffToken, meta) => (this.#end(), say('success', { handoffToken, meta })),
      onExit: (error, meta) => (this.#end(), say('exit', { error, meta })),
      onEvent: (name, meta) => say('event', { name, meta }),
      onLoad: () => {
        this.#ready = true
        if (this.#wanted) this.#widget?.open()
        this.#wanted = false
        say('load', null)
      },
    })
  }

  #end(): void {
    this.#widget?.destroy()
    this.#widget = null
    this.#ready = false
  }
}

/** Makes the tag known; harmless when it is. */
export function define(tag = TAG): void {
  if (typeof customElements !== 'undefined' && !customElements.get(tag))
    customElements.define(tag, PassbookConnectElement)
}
