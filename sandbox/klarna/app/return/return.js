/** Back from the bank: tells the app that waits, and closes. The server has kept this address for an app that does not hear. */
;(() => {
  const id = new URLSearchParams(location.search).get('redirect_id')
  if (!id) return
  const message = { type: 'kx-return', redirect_id: id, return_url: location.href }
  window.opener?.postMessage(message, location.origin)
  const channel = new BroadcastChannel(id)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel never leaves its origin
  channel.postMessage(message)
  channel.close()
  window.close()
})()
