/**
 * Passwords as Argon2id in PHC strings. Node's own implementation; at most four at a time, since each takes 19 MiB.
 * @see OWASP Password Storage Cheat Sheet: m = 19 MiB, t = 2, p = 1
 */
import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto'

const MEMORY_KIB = 19_456
const PASSES = 2
const LANES = 1
const TAG_BYTES = 32
const SALT_BYTES = 16
const AT_ONCE = 4

/** Those who derive now, and those who wait for a turn. */
let running = 0
const queue: (() => void)[] = []

/** @returns `$argon2id$v=19$m=19456,t=2,p=1$salt$tag` */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const tag = await derive(password, salt, MEMORY_KIB, PASSES, LANES, TAG_BYTES)
  return `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=${LANES}$${unpadded(salt)}$${unpadded(tag)}`
}

/** Compares in constant time. Without a stored string it does the same work, and says no. */
export async function verifyPassword(password: string, phc: string | null): Promise<boolean> {
  const stored = PHC.exec(phc ?? NOBODY)
  if (!stored) return false
  const [, memory, passes, lanes, salt, tag] = stored
  const expected = Buffer.from(tag!, 'base64')
  const actual = await derive(
    password,
    Buffer.from(salt!, 'base64'),
    Number(memory),
    Number(passes),
    Number(lanes),
    expected.length,
  )
  return timingSafeEqual(actual, expected) && phc !== null
}

const PHC = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,64})\$([A-Za-z0-9+/]{22,86})$/
/** What an unknown address is compared with: the same parameters, and no password fits. */
const NOBODY = `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=${LANES}$${unpadded(Buffer.alloc(SALT_BYTES))}$${unpadded(Buffer.alloc(TAG_BYTES))}`

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}

async function derive(
  password: string,
  nonce: Buffer,
  memory: number,
  passes: number,
  parallelism: number,
  tagLength: number,
): Promise<Buffer> {
  const message = Buffer.from(password.normalize('NFKC'))
  const parameters: Argon2Parameters = { message, nonce, memory, passes, parallelism, tagLength }
  await turn()
  try {
    return await new Promise((resolve, reject) => {
      argon2('argon2id', parameters, (error, tag) => (error ? reject(error) : resolve(tag)))
    })
  } finally {
    const next = queue.shift()
    if (next)
      next() // takes this turn over
    else running--
  }
}

async function turn(): Promise<void> {
  if (running >= AT_ONCE) return new Promise<void>((resolve) => queue.push(resolve))
  running++
}
