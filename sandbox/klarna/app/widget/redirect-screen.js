/** Approval on the bank's own page: opens it in a new window and waits for the return page to tell where it ended. */
import { el } from './dom.js'

/** @param {unknown} url @param {string} id @returns {url is string} */
const isReturn = (url, id) =>
  typeof url === 'string' && URL.canParse(url) && new URL(url).searchParams.get('redirect_id') === id

/**
 * @param {any} step
 * @param {import('./flow.js').Flow} flow
 */
export function redirectScreen(step, { words, wizard, advance, announce, bank }) {
  const { id, url } = step.result.redirect
  let isBack = false

  /** @param {unknown} returnUrl */
  function comeBack(returnUrl) {
    if (isBack || !isReturn(returnUrl, id)) return
    isBack = true
    advance(() => wizard.comeBack(id, returnUrl))
  }

  const channel = new BroadcastChannel(id)
  channel.addEventListener('message', ({ data }) => comeBack(data))
  /** @param {MessageEvent} event */
  const listen = ({ origin, data }) => {
    if (origin === location.origin && data?.xs2a === 'returned') comeBack(data.url)
  }
  window.addEventListener('message', listen)

  const status = el('p', { class: 'help' })
  const link = el('a', { href: url, target: '_blank', rel: 'opener', hidden: true }, words['redirect.link'])
  const finished = el('button', { type: 'button', class: 'secondary', hidden: true }, words['redirect.finished'])
  const go = el(
    'button',
    { type: 'button', class: 'primary', 'data-testid': 'kx-continue' },
    words['redirect.continue'](bank.name),
  )

  go.addEventListener('click', () => {
    const opened = window.open(url, `xs2a-${id}`)
    status.textContent = words[opened ? 'redirect.opened' : 'redirect.blocked']
    announce(status.textContent)
    link.hidden = opened !== null
    finished.hidden = false
  })
  // As published clients do it: the address of the bank's page with the result. What the bank itself knows outweighs it.
  finished.addEventListener('click', () => {
    const claimed = new URL(url)
    claimed.searchParams.set('result', 'success')
    advance(() => wizard.comeBack(id, claimed.href))
  })

  return {
    node: el(
      'div',
      {},
      el('p', { class: 'help' }, words['redirect.where'](new URL(url).host)),
      status,
      link,
      el('div', { class: 'buttons' }, go, finished),
    ),
    leave() {
      channel.close()
      window.removeEventListener('message', listen)
    },
  }
}
