/** Where a bank sends the consumer back to: tells the App the whole address, and closes itself. */

const id = new URLSearchParams(location.search).get('redirect_id')

if (navigator.language.startsWith('de')) {
  document.documentElement.lang = 'de'
  for (const element of document.querySelectorAll('main > *')) element.hidden = element.lang !== 'de'
}

if (id) {
  // A browser that keeps embedded sites apart does not carry the channel into the frame; the opener is asked as well.
  window.opener?.postMessage({ xs2a: 'returned', url: location.href }, location.origin)
  new BroadcastChannel(id).postMessage(location.href)
  window.close()
}
