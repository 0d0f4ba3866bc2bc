/** Where the journeys find the app and the sandbox; ports of their own, so that a demo may run beside them. */
const port = Number(process.env.E2E_PORT ?? 3210)
const sandboxPort = Number(process.env.E2E_SANDBOX_PORT ?? 4210)

export const E2E = {
  app: `http://localhost:${port}`,
  sandbox: `http://localhost:${sandboxPort}`,
  dialToken: 'sandbox-dial',
  /** What the server of a product that embeds the widget shows for itself. */
  connectKey: 'e2e-key-of-a-product-that-embeds-us',
}
