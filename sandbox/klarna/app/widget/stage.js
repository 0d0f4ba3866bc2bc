/** The window around the screens: heading, focus, announcements, busy state, cancel. */
import { h } from './dom.js'

const part = (name) => document.querySelector(`[data-part="${name}"]`)

/** @param {{ say: any, language: string }} words */
export function createStage({ say, language }) {
  const stage = part('stage')
  const polite = part('polite')
  const assertive = part('assertive')
  const cancel = part('cancel')
  const dialog = part('confirm')
  document.documentElement.lang = language
  part('foot').textContent = say.sandbox

  function announce(text, urgent = false) {
    const region = urgent ? assertive : polite
    region.textContent = ''
    // A region that is emptied and filled in one go is not read again.
    requestAnimationFrame(() => (region.textContent = text))
  }

  return {
    announce,
    /**
     * Replaces the screen, moves the focus to its heading, and reads it out.
     * @param {string} name test id, `kx-{name}`
     */
    show(name, title, ...children) {
      const heading = h('h1', { tabindex: '-1' }, title)
      stage.replaceChildren(h('section', { class: 'screen', 'data-testid': `kx-${name}` }, heading, ...children))
      stage.scrollTop = 0
      document.title = `${title} · Open Banking`
      heading.focus()
      announce(title)
    },
    /** What the button in the corner does. */
    onLeave(label, leave) {
      cancel.textContent = label
      cancel.hidden = false
      cancel.onclick = leave
    },
    /** @returns whether the consumer wants to stop. One question at a time. */
    confirmCancel(site) {
      if (dialog.open) return Promise.resolve(false)
      return new Promise((resolve) => {
        const answer = (stop) => () => {
          dialog.close()
          resolve(stop)
        }
        dialog.setAttribute('aria-labelledby', 'confirm-title')
        dialog.replaceChildren(
          h('h2', { id: 'confirm-title' }, say.title.confirm),
          h('p', {}, say.confirm.text(site)),
          h(
            'div',
            { class: 'actions' },
            h('button', { type: 'button', class: 'second', onclick: answer(false), autofocus: true }, say.confirm.stay),
            h('button', { type: 'button', class: 'first', onclick: answer(true) }, say.confirm.stop),
          ),
        )
        dialog.oncancel = (event) => {
          event.preventDefault()
          answer(false)()
        }
        dialog.showModal()
      })
    },
    closeConfirm: () => dialog.close(),
  }
}
