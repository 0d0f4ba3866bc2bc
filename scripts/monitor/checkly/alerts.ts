/** Who is told. Addresses and secrets are read from the environment when the project is deployed; none of them is in a file. */
import { EmailAlertChannel, PhoneCallAlertChannel, SlackAlertChannel, WebhookAlertChannel, type AlertChannel } from 'checkly/constructs' // prettier-ignore

const { env } = process
const told = { sendFailure: true, sendDegraded: env['MONITOR_SLOW_RUNS'] !== '0', sendRecovery: env['MONITOR_RECOVERY'] !== '0' } // prettier-ignore
/** What there is of an address; nothing of one that is not set. */
const each = (name: string, make: (value: string, at: number) => AlertChannel): readonly AlertChannel[] =>
  (env[name] ?? '').split(name === 'MONITOR_MAIL_TO' ? /, ?/ : /\n/).filter(Boolean).map(make) // prettier-ignore

export const alertChannels: AlertChannel[] = [
  ...each('MONITOR_MAIL_TO', (address, at) => new EmailAlertChannel(`passbook-mail-${at + 1}`, { address, ...told })),
  ...each(
    'MONITOR_WEBHOOK_URL',
    (url) =>
      new WebhookAlertChannel('passbook-webhook', {
        name: 'Passbook',
        method: 'POST',
        url,
        ...(env['MONITOR_WEBHOOK_SECRET'] && { webhookSecret: env['MONITOR_WEBHOOK_SECRET'] }),
        ...told,
      }),
  ),
  ...each('MONITOR_CHAT_URL', (url) => new SlackAlertChannel('passbook-chat', { url, ...told })),
  ...each('MONITOR_PHONE_TO', (phoneNumber) => new PhoneCallAlertChannel('passbook-phone', { name: 'Passbook', phoneNumber, ...told })), // prettier-ignore
]
