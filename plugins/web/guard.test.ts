import { expect, it } from 'vitest'
import { isOurs } from './guard'

function ask(host?: string, origin?: string, remoteAddress: string | undefined = '127.0.0.1') {
  return isOurs({ headers: { host, origin }, socket: { remoteAddress } } as never)
}

it.each([
  ['127.0.0.1:5140', undefined],
  ['127.0.0.1:5140', 'http://127.0.0.1:5140'],
  ['127.9.9.9:5140', 'http://127.9.9.9:5140'],
  ['localhost:5140', 'http://localhost:5140'],
  ['LOCALHOST', undefined],
  ['[::1]:5140', 'http://[::1]:5140'],
])('lets in Host %s, Origin %s', (host, origin) => {
  expect(ask(host, origin)).toBe(true)
})

it.each([
  [undefined, undefined],
  ['', undefined],
  ['evil.example', undefined],
  ['127.0.0.1.evil.example', undefined],
  ['localhost.evil.example:5140', undefined],
  ['evil.example#127.0.0.1', undefined],
  ['192.168.1.5:5140', undefined],
  ['127.0.0.1:5140', 'null'],
  ['127.0.0.1:5140', 'https://evil.example'],
  ['127.0.0.1:5140', 'https://127.0.0.1:5140'],
  ['127.0.0.1:5140', 'http://127.0.0.1:8080'],
  ['127.0.0.1:5140', 'http://localhost:5140'],
])('keeps out Host %s, Origin %s', (host, origin) => {
  expect(ask(host, origin)).toBe(false)
})

it.each([
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['192.168.1.5', false],
  ['::ffff:192.168.1.5', false],
  ['12.7.0.1', false],
])('an address %s: %s', (remoteAddress, isLetIn) => {
  expect(ask('127.0.0.1:5140', undefined, remoteAddress)).toBe(isLetIn)
})
