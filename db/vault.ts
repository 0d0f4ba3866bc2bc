/**
 * Seals what a stolen database file must not tell: AES-256-GCM, bound to the place it was written for. A text that was
 * moved to another row, column or user, cut, or changed in one bit does not open.
 *
 * A sealed text is `<key id>.<base64url of nonce, tag, ciphertext>`; the key id lets a new key take over while the
 * previous one still opens what it sealed.
 */
import { createCipheriv, createDecipheriv, createHmac, createSecretKey, randomBytes, type KeyObject } from 'node:crypto'

export interface VaultKey {
  /** Short name written into every text it seals; no dot in it. */
  readonly id: string
  /** 32 random bytes. */
  readonly key: Uint8Array
}

export interface Place {
  readonly table: string
  readonly column: string
  readonly row: string
  /** Empty where no user owns the row (deliveries). */
  readonly user: string
}

export interface Vault {
  seal(plain: string, place: Place): string
  /** @throws {VaultError} when the text was not sealed by our keys for exactly this place. */
  open(sealed: string, place: Place): string
  /** A keyed digest (22 characters): recognises an equal value without keeping it. Stable while `current` stays. */
  keyed(value: string): string
}

/** A sealed text that does not open. Says where it lay, never what it held. */
export class VaultError extends Error {
  constructor({ table, column }: Place, options?: { cause?: unknown }) {
    super(`a sealed value of ${table}.${column} does not open`, options)
    this.name = 'VaultError'
  }
}

const NONCE = 12
const TAG = 16

/** The key objects are made once: building one from bytes at every call costs more than the sealing. */
export function createVault(keys: { readonly current: VaultKey; readonly previous?: VaultKey }): Vault {
  const known = new Map<string, KeyObject>()
  for (const { id, key } of [keys.previous, keys.current].filter((each) => each !== undefined)) {
    if (key.length !== 32) throw new RangeError('a vault key has 32 bytes')
    if (!/^[\w-]{1,16}$/.test(id)) throw new RangeError('a vault key id is 1 to 16 letters, digits, - or _')
    known.set(id, createSecretKey(key))
  }
  const { id: currentId, key: currentBytes } = keys.current
  const current = createSecretKey(currentBytes)
  // Recognising and sealing must not share a key.
  const recognising = createSecretKey(createHmac('sha256', currentBytes).update('passbook: recognise').digest())

  return {
    seal(plain, place) {
      const nonce = randomBytes(NONCE)
      const cipher = createCipheriv('aes-256-gcm', current, nonce, { authTagLength: TAG }).setAAD(
        bound(place, currentId),
      )
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return `${currentId}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`
    },

    open(sealed, place) {
      const dot = sealed.indexOf('.')
      const id = sealed.slice(0, Math.max(dot, 0))
      const key = known.get(id)
      const bytes = Buffer.from(sealed.slice(dot + 1), 'base64url')
      if (!key || bytes.length < NONCE + TAG) throw new VaultError(place)
      // Node decodes leniently; one value has one text.
      if (bytes.toString('base64url') !== sealed.slice(dot + 1)) throw new VaultError(place)
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), { authTagLength: TAG })
          .setAAD(bound(place, id))
          .setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
        return decipher.update(bytes.subarray(NONCE + TAG), undefined, 'utf8') + decipher.final('utf8')
      } catch (cause) {
        throw new VaultError(place, { cause })
      }
    },

    keyed: (value) => createHmac('sha256', recognising).update(value).digest().subarray(0, 16).toString('base64url'),
  }
}

/** JSON, so that no two places read the same. */
const bound = ({ table, column, row, user }: Place, keyId: string) =>
  Buffer.from(JSON.stringify([table, column, row, user, keyId]))
