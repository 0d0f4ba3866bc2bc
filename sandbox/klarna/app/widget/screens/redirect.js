/**
 * To the bank's own page and back. The return page tells us in two ways, and keeps what it was told in case neither arrives: the
 * browser may have cut the windows apart, or keep the channels of embedded pages to themselves.
 */
import { h } from '../dom.js'
import { isWeb } from '../form.js'
import { submitting } from './submitting.js'

export function redirectScreen(app, step, note) {
  const { stage, words, bank, stopped } = app
  const { say } = words
  const { id, url } = step.result.redirect
  if (!isWeb(url)) return Promise.resolve({ state: 'EXCEPTION', error: { code: 'BANK', message: say.redirect.unsafe } })
  const name = bank ?? say.yourBank
  return new Promise((resolve) => {
    const listening = new AbortController()
    const send = submitting(app, (next) => {
      listening.abort()
      resolve(next)
    })
    stopped.addEventListener('abort', () => listening.abort(), { signal: listening.signal })

    const status = h('p', { class: 'box', hidden: true, tabindex: '-1' })
    const go = h(
      'button',
      { type: 'button', class: 'first', 'data-testid': 'kx-continue', onclick: leave },
      say.redirect.go(name),
    )
    const link = h(
      'a',
      {
        class: 'first',
        href: url,
        target: '_blank',
        rel: 'opener',
        hidden: true,
        'data-testid': 'kx-bank-link',
        onclick: left,
      },
      say.redirect.link,
    )
    const done = h(
      'button',
      { type: 'button', class: 'second', hidden: true, 'data-testid': 'kx-done', onclick: () => lookFor(true) },
      say.redirect.done,
    )

    /** In the click itself, or browsers block it. */
    function leave() {
      const opened = window.open(url, `kx-${id}`)
      if (opened && !opened.closed) return left()
      go.hidden = true
      link.hidden = false
      done.hidden = false
      tell(say.redirect.blocked, 'box-warning')
      return status.focus()
    }

    function left() {
      done.hidden = false
      tell(say.redirect.opened, 'box-info')
    }

    function tell(text, kind) {
      status.className = `box ${kind}`
      status.textContent = text
      status.hidden = false
      stage.announce(text)
    }

    function comeBack(returnUrl) {
      tell(say.redirect.back, 'box-info')
      return send(() => app.wizard.comeBack(id, returnUrl))
    }

    /** Asks our return page's keeper. @param {boolean} aloud whether to say that nothing was found */
    async function lookFor(aloud) {
      const seen = await fetch(`../../return/seen?redirect_id=${encodeURIComponent(id)}`, { cache: 'no-store' })
        .then((answer) => answer.json())
        .catch(() => ({ return_url: null }))
      if (typeof seen.return_url === 'string') return comeBack(seen.return_url)
      if (aloud) tell(say.redirect.notYet, 'box-warning')
    }

    onReturn(id, comeBack, listening.signal)
    const whenBack = () => void (!done.hidden && !document.hidden && lookFor(false))
    window.addEventListener('focus', whenBack, { signal: listening.signal })
    document.addEventListener('visibilitychange', whenBack, { signal: listening.signal })

    stage.show(
      'redirect',
      say.title.redirect(name),
      note,
      h('p', {}, say.redirect.leaving(new URL(url).host)),
      status,
      send.trouble,
      h('div', { class: 'stack' }, go, link, done),
    )
  })
}

/** Over a channel with the redirect's name, or from a window we opened; in both cases from our own origin only. */
function onReturn(id, comeBack, signal) {
  const take = ({ data }) => {
    if (data?.type === 'kx-return' && data.redirect_id === id && typeof data.return_url === 'string')
      comeBack(data.return_url)
  }
  const channel = new BroadcastChannel(id)
  channel.addEventListener('message', take, { signal })
  window.addEventListener('message', (event) => event.origin === location.origin && take(event), { signal })
  signal.addEventListener('abort', () => channel.close())
}
