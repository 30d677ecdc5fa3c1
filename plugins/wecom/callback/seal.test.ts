import { randomBytes } from 'node:crypto'
import { WecomCrypto } from '@wecom/aibot-node-sdk'
import { encrypt, getSignature } from '@wecom/crypto'
import { assert, property, string } from 'fast-check'
import { beforeEach, expect, it, vi } from 'vitest'
import { Doubted, Seal } from './seal'

const token = 'tOken'
const key = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'
const theirs = new WecomCrypto(token, key, '')
const now = () => Math.floor(Date.now() / 1000)

let seal: Seal
let last = 0

beforeEach(() => (seal = new Seal(token, key)))

/** A call as WeCom makes it, or with something else in its address. */
function call(
  sealed = encrypt(key, '{}', ''),
  { at = now(), nonce = `n${last++}`, by = token } = {},
) {
  const timestamp = String(at)
  const msg_signature = getSignature(by, timestamp, nonce, sealed)
  return [{ msg_signature, timestamp, nonce }, sealed] as const
}

/** Why a call is not believed; what it says otherwise. */
function heard(...[signature, sealed]: [object, unknown]): string {
  try {
    return seal.open(signature, sealed)
  } catch (error) {
    return error instanceof Doubted ? error.doubt : String(error)
  }
}

it('reads whatever is said, as the SDK seals it, and the other way round', () =>
  assert(
    property(string({ minLength: 1, unit: 'grapheme' }), (text) => {
      const nonce = `p${last++}`
      const sealed = theirs.encrypt(text, String(now()), nonce)
      const signature = { msg_signature: sealed.signature, timestamp: String(now()), nonce }
      expect(seal.open(signature, sealed.encrypt)).toBe(text)
      const answer = seal.close(text, { nonce })
      const stamp = String(answer.timestamp)
      expect(theirs.verifySignature(answer.msgsignature, stamp, nonce, answer.encrypt)).toBe(true)
      expect(theirs.decrypt(answer.encrypt)).toBe(text)
    }),
  ))

it.each([
  ['another token', () => call(undefined, { by: 'other' }), 'signature'],
  ['a text changed under way', () => [call()[0], encrypt(key, '{"a":1}', '')], 'signature'],
  [
    'a signature of another length',
    () => [{ ...call()[0], msg_signature: 'ab' }, 'x'],
    'signature',
  ],
  ['a call of long ago', () => call(undefined, { at: now() - 301 }), 'stale'],
  ['a call to come', () => call(undefined, { at: now() + 301 }), 'stale'],
  ['a time that is none', () => call(undefined, { at: Number.NaN }), 'stale'],
  ['another receiver', () => call(encrypt(key, '{}', 'wwother')), 'unreadable'],
  ['what was never sealed', () => call('{"msgtype":"text"}'), 'unreadable'],
  ['nothing', () => call(''), 'malformed'],
  ['no seal', () => [call()[0], undefined], 'malformed'],
  ['a number for a seal', () => [call()[0], 5], 'malformed'],
  ['no signature', () => [{}, 'x'], 'malformed'],
  ['a nonce twice in the address', () => [{ ...call()[0], nonce: ['a', 'b'] }, 'x'], 'malformed'],
] as [string, () => [object, unknown], string][])('does not believe %s', (_, make, doubt) =>
  expect(heard(...make())).toBe(doubt),
)

it('believes a call within five minutes, once', () => {
  for (const at of [now() - 299, now(), now() + 299])
    expect(heard(...call(undefined, { at }))).toBe('{}')
  const once = call()
  expect([heard(...once), heard(...once)]).toEqual(['{}', 'replayed'])
  seal.release(once[0])
  expect(heard(...once)).toBe('{}')
})

it('does not use up the nonce of a call it does not believe', () => {
  expect(heard(...call(undefined, { nonce: 'same', by: 'other' }))).toBe('signature')
  expect(heard(...call(undefined, { nonce: 'same' }))).toBe('{}')
})

it('forgets nonces when a replay would be stale', () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const [early] = [call()]
  heard(...early)
  vi.setSystemTime(Date.now() + 400_000)
  expect(heard(...call())).toBe('{}')
  expect(heard(...early)).toBe('stale')
  expect(seal['used'].size).toBe(1)
  vi.useRealTimers()
})

it('makes no sense of 300 calls under wrong keys', () => {
  for (let count = 0; count < 300; count++) {
    const other = randomBytes(32).toString('base64').slice(0, 43)
    const said = heard(...call(encrypt(other, '{"msgtype":"text"}', '')))
    expect(said).not.toContain('msgtype')
  }
})
