/** `npm run sandbox`: the providers on localhost until Ctrl-C. */
import { DEFAULTS, createSandbox } from './server.ts'

const { SANDBOX_PORT = '4010', SANDBOX_HOST = '127.0.0.1', SANDBOX_NOW = DEFAULTS.now } = process.env
const {
  SANDBOX_TOKEN = DEFAULTS.token,
  SANDBOX_DIAL_TOKEN = DEFAULTS.dialToken,
  SANDBOX_APP_URL,
  SANDBOX_PACE = '1',
  SANDBOX_SEED,
} = process.env

const sandbox = createSandbox({
  now: SANDBOX_NOW,
  token: SANDBOX_TOKEN,
  dialToken: SANDBOX_DIAL_TOKEN,
  pace: Number(SANDBOX_PACE),
  ...(SANDBOX_SEED && { seed: Number(SANDBOX_SEED) }),
  ...(SANDBOX_APP_URL && { appUrl: SANDBOX_APP_URL }),
})
const listening = await sandbox.listen(Number(SANDBOX_PORT), SANDBOX_HOST)
const { url } = listening
console.log(`Sandbox ready at ${url} with its clock at ${SANDBOX_NOW}`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void listening.close())
