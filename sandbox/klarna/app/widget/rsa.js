/**
 * RSA encryption with PKCS#1 v1.5 padding of block type 2, which WebCrypto does not offer.
 * @see RFC 8017, section 7.2.1; contract 6.4
 */

/**
 * @param {Uint8Array} message at most the modulus's length less 11 bytes
 * @param {{ modulus: string, exponent: string }} key both hex
 * @param {(bytes: Uint8Array) => Uint8Array} fill writes random bytes
 * @returns {Uint8Array} as long as the modulus
 */
export function encrypt(message, { modulus, exponent }, fill = (bytes) => crypto.getRandomValues(bytes)) {
  const n = BigInt(`0x${modulus}`)
  const size = Math.ceil(n.toString(2).length / 8)
  const cipher = power(fromBytes(pad(message, size, fill)), BigInt(`0x${exponent}`), n)
  return toBytes(cipher, size)
}

/** 00 02, at least eight random bytes without a zero, 00, the message. */
export function pad(message, size, fill) {
  const padding = size - message.length - 3
  if (padding < 8) throw new RangeError('The message is too long for this key')
  const block = new Uint8Array(size)
  block[1] = 2
  for (let i = 0; i < padding; i += 1) block[2 + i] = nonZero(fill)
  block.set(message, size - message.length)
  return block
}

function nonZero(fill) {
  const byte = new Uint8Array(1)
  do fill(byte)
  while (byte[0] === 0)
  return byte[0]
}

/** Square and multiply. The exponent is public, so its bits may be seen in the time this takes. */
function power(base, exponent, modulus) {
  let result = 1n
  let square = base % modulus
  for (let bits = exponent; bits > 0n; bits >>= 1n) {
    if (bits & 1n) result = (result * square) % modulus
    square = (square * square) % modulus
  }
  return result
}

const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

const fromBytes = (bytes) => BigInt(`0x${hex(bytes)}`)

function toBytes(number, size) {
  const text = number.toString(16).padStart(size * 2, '0')
  return Uint8Array.from({ length: size }, (_, i) => Number.parseInt(text.slice(i * 2, i * 2 + 2), 16))
}
