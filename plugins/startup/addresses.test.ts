import { networkInterfaces } from 'node:os'
import { expect, it, vi } from 'vitest'
import { pageAddress, reachableAddresses } from './addresses'

vi.mock('node:os', () => ({ networkInterfaces: vi.fn() }))

const card = (address: string, internal = false, family = 'IPv4') => ({ address, internal, family })
const withCards = (cards: object) =>
  vi.mocked(networkInterfaces).mockReturnValue(cards as ReturnType<typeof networkInterfaces>)

it.each([
  ['0.0.0.0', '127.0.0.1:5140'],
  ['::', '127.0.0.1:5140'],
  ['127.0.0.1', '127.0.0.1:5140'],
  ['localhost', 'localhost:5140'],
  ['::1', '[::1]:5140'],
  ['192.168.1.5', undefined],
])('the page of %s is opened at %s', (host, address) => {
  expect(pageAddress({ host, port: 5140 })).toBe(address)
})

it('names addresses that can be typed', () => {
  withCards({
    lo: [card('127.0.0.1', true)],
    eth0: [card('192.168.1.5'), card('fe80::1', false, 'IPv6')],
    wlan0: [card('10.0.0.2')],
  })
  const everywhere = reachableAddresses({ host: '0.0.0.0', port: 5140 })
  expect(everywhere).toEqual(['192.168.1.5:5140', '10.0.0.2:5140'])
  expect(reachableAddresses({ host: '127.0.0.1', port: 5140 })).toEqual(['127.0.0.1:5140'])
})

it('says what to look for when the machine has no address', () => {
  withCards({ lo: [card('127.0.0.1', true)] })
  expect(reachableAddresses({ host: '::', port: 5140 })).toEqual(['这台电脑的地址:5140'])
})
