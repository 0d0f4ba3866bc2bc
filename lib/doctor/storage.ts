/** What must not be lost: the database, the key that opens what is in it, and the secret of the sessions. Mail, too. */
import {
  codeOf,
  fine,
  fresh,
  START,
  setting,
  warning,
  wrong,
  type DatabaseState,
  type Finding,
  type Surgery,
} from './finding.ts'

const MB = 1024 * 1024
const LEAST_FREE = { warning: 1024 * MB, wrong: 100 * MB }
const DEFAULT = 'file:.data/passbook.db'
const KEY_BYTES = 32
const NEW_KEY = 'openssl rand -base64 32'
const NEW_SECRET = 'openssl rand -base64 48'

export async function checkStorage(surgery: Surgery): Promise<readonly Finding[]> {
  const url = surgery.settings['DATABASE_URL'] || DEFAULT
  let state: DatabaseState = { is: 'absent' }
  let found: readonly Finding[]
  try {
    state = await surgery.database(url)
    found = ofDatabase(state, url)
  } catch (error) {
    found = [wrong('database', 'databaseShut', { code: codeOf(error) }, setting('DATABASE_URL', DEFAULT))]
  }
  return [...found, ...checkKeys(surgery, state), ...checkSecret(surgery)]
}

function ofDatabase(state: DatabaseState, url: string): readonly Finding[] {
  if (state.is === 'absent') return [warning('database', 'databaseAbsent', {}, START)]
  const { applied, known, writable, freeBytes } = state
  const gaps = { applied: String(applied), known: String(known) }
  const found: Finding[] = []
  if (applied < known) found.push(warning('database', 'databaseBehind', gaps, START))
  else if (applied > known) found.push(wrong('database', 'databaseAhead', gaps, 'git pull'))
  else found.push(fine('database', 'databaseFine', gaps))
  // An address of Postgres may hold a password.
  const isFile = !/^postgres(ql)?:/.test(url)
  if (!writable)
    found.push(
      wrong(
        'database',
        'databaseReadOnly',
        {},
        isFile ? `chmod u+w ${url.replace(/^file:/, '')}` : setting('DATABASE_URL', 'postgres://…'),
      ),
    )
  if (freeBytes !== null && freeBytes < LEAST_FREE.warning) {
    const tell = freeBytes < LEAST_FREE.wrong ? wrong : warning
    found.push(tell('database', 'databaseFull', { megabytes: String(Math.floor(freeBytes / MB)) }, setting('DATABASE_URL', 'file:/another/disk/passbook.db'))) // prettier-ignore
  }
  return found
}

function checkKeys({ settings, demo, file, opens }: Surgery, state: DatabaseState): readonly Finding[] {
  const { ENCRYPTION_KEY: inline, ENCRYPTION_KEY_FILE: path } = settings
  const name = inline ? 'ENCRYPTION_KEY' : 'ENCRYPTION_KEY_FILE'
  if (!inline && !path) return [(demo ? warning : wrong)('keys', 'keyMissing', {}, fresh('ENCRYPTION_KEY', NEW_KEY))]
  const held = inline ? { mode: 0o600, text: inline } : file(path!)
  if (!held) return [wrong('keys', 'keyFileMissing', { name }, `${NEW_KEY} > ${path} && chmod 600 ${path}`)] // prettier-ignore
  if ((held.mode & 0o077) !== 0) return [wrong('keys', 'keyFileOpen', { name }, `chmod 600 ${path}`)]
  const key = Buffer.from(held.text.trim(), 'base64')
  if (key.length !== KEY_BYTES) return [wrong('keys', 'keyLength', { name, bytes: String(key.length) }, inline ? fresh(name, NEW_KEY) : `${NEW_KEY} > ${path}`)] // prettier-ignore
  const sample = state.is === 'there' ? state.sample : null
  if (sample === null) return [fine('keys', 'keyUnused', { name })]
  if (!opens(key, sample)) return [wrong('keys', 'keyForeign', { name }, setting(name, '…'))]
  return [fine('keys', 'keyFine', { name })]
}

function checkSecret({ settings, demo }: Surgery): readonly Finding[] {
  const secret = settings['AUTH_SECRET'] ?? ''
  if (secret.length >= 32) return [fine('keys', 'secretFine')]
  const tell = demo && secret === '' ? warning : wrong
  return [tell('keys', secret === '' ? 'secretMissing' : 'secretShort', {}, fresh('AUTH_SECRET', NEW_SECRET))]
}

export async function checkMail({ settings, demo, greet }: Surgery): Promise<readonly Finding[]> {
  const { SMTP_URL: url, MAIL_FROM: from } = settings
  const example = setting('SMTP_URL', 'smtps://user:password@mail.example.com:465')
  if (!url) return [(demo ? fine : warning)('mail', 'mailNone', {}, demo ? null : example)]
  if (!from) return [wrong('mail', 'mailSender', {}, setting('MAIL_FROM', '"Passbook <book@example.com>"'))]
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol)) return [wrong('settings', 'settingUnusable', { name: 'SMTP_URL' }, example)] // prettier-ignore
  const { host } = new URL(url)
  try {
    await greet(url)
    return [fine('mail', 'mailFine', { host })]
  } catch (error) {
    return [wrong('mail', 'mailRefused', { host, code: codeOf(error) }, example)]
  }
}
