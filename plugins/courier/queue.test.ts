import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { folder, Network, open, push } from './fixture'

let network: Network

beforeEach(() => {
  network = new Network()
})

const image = Buffer.from('P')
const shortly = { interval: 5 }

/** Goes to a time after everything pushed is over, which a busy machine does not reach by itself. */
function pass(): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 })
  onTestFinished(() => void vi.useRealTimers())
}

it('sends in order, urgent ones first, and each key once', async () => {
  const courier = await open(folder(), network)
  network.isThere = false
  await courier.push(push('一'))
  await Promise.all([courier.push(push('二')), courier.push(push('二', { content: '又二' }))])
  await courier.push(push('急', { isUrgent: true }))
  network.isThere = true
  await courier.push(push('三'))
  await expect.poll(() => network.said, shortly).toEqual(['急', '一', '二', '三'])
  await courier.push(push('一'))
  await sleep(50)
  expect(network.said).toHaveLength(4)
})

it('keeps a distance from anything sent', async () => {
  const courier = await open(folder(), network, { gap: [60, 80] })
  for (const key of ['一', '二', '三']) await courier.push(push(key))
  await expect.poll(() => network.said.length, shortly).toBeGreaterThanOrEqual(1)
  network.sending()
  await expect.poll(() => network.said.length, shortly).toBe(3)
  const [, second, third] = network.sent.map(
    ({ at }, index) => at - (network.sent[index - 1]?.at ?? 0),
  )
  for (const gap of [second, third]) expect(gap).toBeGreaterThanOrEqual(59)
})

it('keeps no distance where it is urgent, and lets it go before what waits', async () => {
  const courier = await open(folder(), network, { gap: [300, 300] })
  for (const key of ['一', '二']) await courier.push(push(key))
  await expect.poll(() => network.said, shortly).toEqual(['一'])
  for (const key of ['急一', '急二']) await courier.push(push(key, { isUrgent: true }))
  await expect.poll(() => network.said, shortly).toEqual(['一', '急一', '急二'])
  const [first, , last] = network.sent.map(({ at }) => at)
  expect(last - first).toBeLessThan(200)
  await expect.poll(() => network.said, shortly).toEqual(['一', '急一', '急二', '二'])
})

it('keeps to how many a minute there may be, however urgent', async () => {
  network.perMinute = 2
  const courier = await open(folder(), network)
  for (const key of ['一', '二', '三']) await courier.push(push(key, { isUrgent: true }))
  await expect.poll(() => network.said, shortly).toEqual(['一', '二'])
  await sleep(100)
  expect(network.said).toHaveLength(2)
})

it('says what it should say by the time it is sent, or nothing', async () => {
  network.isThere = false
  const courier = await open(folder(), network)
  for (const key of ['甲和乙', '丙', '丁']) await courier.push(push(key))
  network.renewals.set('甲和乙', { content: '乙' }).set('丙', {})
  network.isThere = true
  await expect.poll(() => courier.fate('丁'), shortly).toBe('delivered')
  expect(network.said).toEqual(['乙', '丁'])
  expect(courier.fate('丙')).toBe('dropped')
})

it('may be pushed anew when it was dropped', async () => {
  const courier = await open(folder(), network)
  network.renewals.set('丙', {})
  await courier.push(push('丙'))
  await expect.poll(() => courier.fate('丙'), shortly).toBe('dropped')
  network.renewals.clear()
  await courier.push(push('丙'))
  await expect.poll(() => courier.fate('丙'), shortly).toBe('delivered')
  expect(network.said).toEqual(['丙'])
})

it('is renewed before every try, as long as nothing has arrived', async () => {
  network.mishaps = ['refused']
  const courier = await open(folder(), network)
  network.renew = async () => ({ text: `还剩${network.mishaps.length} < 2` })
  await courier.push(push('剩', { file: { name: '单.docx', bytes: Buffer.from('F') } }))
  await expect.poll(() => courier.fate('剩'), shortly).toBe('delivered')
  expect(network.said).toEqual(['还剩0 &lt; 2', '单.docxF'])
})

it('escapes plain text, once', async () => {
  const courier = await open(folder(), network)
  await courier.push(push('键', { content: undefined, text: 'R&D <一>' }))
  await expect.poll(() => network.said, shortly).toEqual(['R&amp;D &lt;一&gt;'])
})

it('encloses the file where a platform does', async () => {
  network.enclosesFiles = true
  const courier = await open(folder(), network)
  await courier.push(push('信', { file: { name: '稿.docx', bytes: Buffer.from('F') } }))
  await expect.poll(() => network.said, shortly).toEqual(['信+稿.docxF'])
})

it('holds everything while the platform takes nothing, and begins with the oldest', async () => {
  network.mishaps = ['unavailable', 'unavailable']
  network.pauses = { first: 5, longest: 10 }
  network.isThere = false
  const courier = await open(folder(), network)
  for (const key of ['一', '二']) await courier.push(push(key))
  network.isThere = true
  await expect.poll(() => network.said, shortly).toEqual(['一', '二'])
  expect(network.mishaps).toEqual([])
})

it('lets no refused one hold up the others', async () => {
  network.mishaps = ['refused']
  network.pauses = { first: 60_000, longest: 60_000 }
  network.isThere = false
  const courier = await open(folder(), network)
  for (const key of ['一', '二']) await courier.push(push(key))
  network.isThere = true
  await expect.poll(() => network.said, shortly).toEqual(['二'])
  expect(courier.fate('一')).toBe('queued')
})

it('sends no more a minute than the platform takes', async () => {
  network.perMinute = 3
  const courier = await open(folder(), network)
  for (const key of ['一', '二', '三', '四']) await courier.push(push(key))
  await expect.poll(() => network.said, shortly).toHaveLength(3)
  await sleep(100)
  expect(network.said).toHaveLength(3)
})

it('waits, however urgent, until what was missed has been handled', async () => {
  network.behind = true
  const courier = await open(folder(), network)
  await courier.push(push('急', { isUrgent: true }))
  await sleep(50)
  expect(network.said).toEqual([])
  network.renewals.set('急', { content: '已办' })
  network.behind = false
  await courier.push(push('后'))
  await expect.poll(() => network.said, shortly).toEqual(['已办', '后'])
})

it('disturbs nobody in quiet hours, except when it is urgent', async () => {
  network.quiet = true
  const courier = await open(folder(), network)
  await courier.push(push('提醒'))
  await courier.push(push('突发', { isUrgent: true }))
  await expect.poll(() => network.said, shortly).toEqual(['突发'])
  await sleep(50)
  expect(network.said).toEqual(['突发'])
  network.quiet = false
  await expect.poll(() => network.said, shortly).toEqual(['突发', '提醒'])
})

it.each<[string, Network['mishaps'], string[]]>([
  ['refused', ['refused'], ['榜+图P']],
  ['refused for good', ['refused', 'refused'], ['文字版']],
  ['lost and not found', ['cut before'], ['榜+图P']],
  ['lost and found', ['cut after'], ['榜+图P']],
])('a picture that is %s', async (_, mishaps, said) => {
  network.mishaps = [...mishaps]
  const courier = await open(folder(), network)
  await courier.push(push('榜', { image, fallback: '文字版' }))
  await expect.poll(() => courier.fate('榜'), shortly).toBe('delivered')
  expect(network.said).toEqual(said)
})

it.each<[string, Partial<Network>, Network['told'], number]>([
  ['nobody may be reached so', { isStranger: true }, [['键', 'unreachable']], 0],
  ['its time is over', { mishaps: Array(99).fill('refused') }, [['键', 'late']], 0],
  ['the platform is away', { isThere: false }, [['键', 'late']], 0],
  ['nobody could ever tell', { mishaps: ['cut after'], canFind: false }, [['键', 'undecided']], 1],
  ['nobody can tell', { mishaps: ['cut after'], canFind: 'later' }, [['键', 'undecided']], 1],
])('is given up and told when %s', async (_, state, told, sent) => {
  Object.assign(network, state)
  const courier = await open(folder(), network)
  await courier.push(push('键'))
  await expect.poll(() => network.said, shortly).toHaveLength(sent)
  pass()
  await expect.poll(() => network.told, shortly).toEqual(told)
  expect(courier.fate('键')).toBe('gave-up')
  expect(network.said).toHaveLength(sent)
})

it('what may have arrived is looked up even after its time', async () => {
  const path = folder()
  network.mishaps = ['cut after', 'cut before']
  const first = await open(path, network, { settle: 60_000 })
  await first.push(push('到了'))
  await first.push(push('没到'))
  await expect.poll(() => network.mishaps, shortly).toEqual([])
  await first.close()
  pass()
  const second = await open(path, network)
  await expect.poll(() => second.fate('到了'), shortly).toBe('delivered')
  await expect.poll(() => network.told, shortly).toEqual([['没到', 'late']])
  expect(network.said).toEqual(['到了'])
})

it('tells again what nobody took note of', async () => {
  const path = folder()
  const deaf = Object.assign(new Network(), { isStranger: true })
  let isAsked = false
  deaf.announceGivenUp = async () => {
    isAsked = true
    throw new Error('no listener')
  }
  const first = await open(path, deaf)
  await first.push(push('键'))
  await expect.poll(() => isAsked, shortly).toBe(true)
  await first.close()
  await open(path, network)
  await expect.poll(() => network.told, shortly).toEqual([['键', 'unreachable']])
  const third = await open(path, new Network())
  await sleep(50)
  expect([network.told.length, third.fate('键')]).toEqual([1, 'gave-up'])
})

it('keeps keys and drops files of what is done, at the next start', async () => {
  const path = folder()
  const first = await open(path, network)
  await first.push(push('图', { image }))
  await expect.poll(() => first.fate('图'), shortly).toBe('delivered')
  const files = () => readdirSync(join(path, 'outbox'), { recursive: true, withFileTypes: true })
  expect(files().filter((it) => it.isFile())).toHaveLength(1)
  await first.close()
  const second = await open(path, network)
  expect(files().filter((it) => it.isFile())).toEqual([])
  expect(second.fate('图')).toBe('delivered')
})

it('refuses what is empty', async () => {
  const courier = await open(folder(), network)
  await expect(courier.push(push('空', { content: ' \n' }))).rejects.toThrow('没有内容')
  expect(courier.fate('空')).toBeUndefined()
})
