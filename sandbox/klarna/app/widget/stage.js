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
  let leaving = () => {}
  cancel.addEventListener('click', () => leaving())

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
    /** What the button in the corner does from now on. */
    onLeave(label, leave) {
      cancel.textContent = label
      cancel.hidden = false
      leaving = leave
    },
    /** @returns whether the consumer wants to stop. One question at a time; Escape means to keep going. */
    confirmCancel(site) {
      if (dialog.open) return Promise.resolve(false)
      const answer = (value, kind, text) =>
        h('button', { type: 'button', class: kind, onclick: () => dialog.close(value) }, text)
      dialog.setAttribute('aria-labelledby', 'confirm-title')
      dialog.replaceChildren(
        h('h2', { id: 'confirm-title' }, say.title.confirm),
        h('p', {}, say.confirm.text(site)),
        h(
          'div',
          { class: 'actions' },
          answer('stay', 'second', say.confirm.stay),
          answer('stop', 'first', say.confirm.stop),
        ),
      )
      dialog.returnValue = ''
      dialog.showModal()
      return new Promise((resolve) => {
        dialog.addEventListener('close', () => resolve(dialog.returnValue === 'stop'), { once: true })
      })
    },
    closeConfirm: () => dialog.close(),
  }
}
