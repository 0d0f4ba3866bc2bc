/** A second window for the bank's page. It opens blank inside the press itself, or the browser takes it for an advertisement. */

/** A blocker may let a window open and close it at once. */
const BLOCKED_WITHIN_MS = 500

export interface BankWindow {
  go(url: string): void
  /** Posts a form into it: what is sent stands in no address. */
  post(action: string, fields: Readonly<Record<string, string>>): void
  close(): void
  /** May lie: a bank's page that cuts itself off from us looks closed. */
  readonly closed: boolean
  /** Resolves to whether the browser took the window away at once. */
  readonly blocked: Promise<boolean>
}

/** Call it in the press itself. @returns null when the browser refuses. `words` is what stands there until the address is known. */
export function openBankWindow(words: string): BankWindow | null {
  const opened = window.open('', '_blank', 'popup,width=480,height=760')
  if (!opened) return null
  opened.opener = null // the bank's page shall not be able to steer ours
  opened.document.title = words
  opened.document.body.textContent = words
  Object.assign(opened.document.body.style, { font: '16px system-ui, sans-serif', margin: '32px' })
  return {
    go: (url) => opened.location.replace(url),
    post: (action, fields) => postForm(opened.document, action, fields),
    close: () => opened.close(),
    get closed() {
      return opened.closed
    },
    blocked: new Promise((resolve) => setTimeout(() => resolve(opened.closed), BLOCKED_WITHIN_MS)),
  }
}

/** @param target `_top` for the tab that a frame stands in */
export function postForm(
  page: Document,
  action: string,
  fields: Readonly<Record<string, string>>,
  target = '_self',
): void {
  const form = page.createElement('form')
  Object.assign(form, { method: 'post', action: new URL(action, window.location.href).href, target, hidden: true })
  for (const [name, value] of Object.entries(fields)) {
    const input = page.createElement('input')
    Object.assign(input, { type: 'hidden', name, value })
    form.append(input)
  }
  page.body.append(form)
  form.submit()
  form.remove()
}
