import { expect, it } from 'vitest'
import { rejectionOf } from './handshake'

const own = { 'x-self-id': '10001', authorization: 'Bearer secret' }

/** Why a connection from this machine with these headers is rejected. */
function reasonFor(headers: object, token: string | undefined = 'secret'): string | undefined {
  const request = { headers, url: '/onebot', socket: { remoteAddress: '127.0.0.1' } }
  return rejectionOf(request as never, { selfId: '10001', token })?.reason
}

it('accepts its own', () => expect(reasonFor(own)).toBeUndefined())

it.each([
  [{ ...own, authorization: 'Bearer wrong' }, '口令不对'],
  [{ ...own, 'x-self-id': '10002' }, 'QQ 号是 10002，应为 10001'],
  [{ ...own, 'x-self-id': undefined }, '没有说是哪个 QQ 号'],
  [{ ...own, 'x-client-role': 'API' }, '连接类型是 API'],
])('says of %j why not', (headers, words) => {
  expect(reasonFor(headers)).toContain(words)
  expect(reasonFor(headers)).not.toContain('undefined')
})
