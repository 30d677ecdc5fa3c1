import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import type { Faults, Sent } from '../../scripts/peers/onebot'
import type { Address, GiveUp, Push } from '../courier'
import { bytes, group, officer, Scene } from './fixture'

const stranger = 30003
const picture = Buffer.from([0x89, 1, 2, 3])

let scene: Scene
let gaveUp: [string, GiveUp][]

beforeEach(async () => {
  scene = new Scene({ groups: String(group) })
  await scene.open()
  gaveUp = []
  scene.app.on('courier/gave-up', ({ key }, reason) => void gaveUp.push([key, reason]))
})

afterEach(() => scene.close())

const told = (user: number) => scene.app.courier.reach({ qq: String(user) })!
const here = () => scene.app.courier.groups()[0]

function push(to: Address, rest: Partial<Push>): Promise<void> {
  const until = new Date(Date.now() + 20_000)
  return scene.app.courier.push({ key: '推送', to, until, ...rest } as Push)
}

const fate = (key = '推送') => scene.app.courier.fate(key)
const arrived = () => expect.poll(() => fate()).toBe('delivered')

it('brings text with mentions, a picture under it and a file, once each', async () => {
  const content = `请尽快报送：\n<at id="${officer}"/>\n<at type="all"/>谢谢`
  const file = { name: '公示.docx', bytes }
  await push(here(), { content, image: picture, file })
  await push(here(), { content: '同一个键' })
  await arrived()
  expect(scene.qq.sent).toMatchObject([
    { group, text: '请尽快报送：\n\n谢谢\n', ats: [String(officer)], images: [/^base64/] },
    { group, file: { name: '公示.docx' } },
  ])
  expect(scene.qq.sent[1].file!.bytes).toEqual(bytes)
})

const parts: [string, Partial<Push>, (sent: Sent) => boolean][] = [
  [
    'text',
    { content: `<at id="${officer}"/> 还差\n一篇 &lt;周报&gt;` },
    ({ text }) => /差/.test(text),
  ],
  ['a picture', { image: picture }, ({ images }) => images.length === 1],
  ['a file', { file: { name: '稿.docx', bytes } }, ({ file }) => file?.name === '稿.docx'],
]

const mishaps: [string, Faults][] = [
  ['it is said to have failed', { failAfterDelivery: 1 }],
  ['the connection breaks after it', { cutSend: 'after' }],
  ['the connection breaks before it', { cutSend: 'before' }],
  ['it arrives late', { late: 20 }],
  ['it is refused at first', { refuse: 1 }],
]

/** Each kind is looked up in its own list; how a send fails does not depend on the kind. */
const cases = mishaps.flatMap(([mishap, faults], index) =>
  (index ? parts.slice(0, 1) : parts).flatMap(([name, what, fits]) =>
    (index ? ['group'] : ['group', 'private']).map((place) => {
      return { name, place, mishap, what, fits, faults }
    }),
  ),
)

it.each(cases)(
  'brings $name once in $place when $mishap',
  async ({ place, what, fits, faults }) => {
    Object.assign(scene.qq.faults, faults)
    await push(place === 'group' ? here() : told(officer), what)
    await arrived()
    await sleep(50)
    expect(scene.qq.sent.filter(fits)).toHaveLength(1)
    expect(gaveUp).toEqual([])
  },
)

it('gives up at once what is meant for somebody who is no friend', async () => {
  await push(told(stranger), { content: '请报送' })
  await expect.poll(() => gaveUp).toEqual([['推送', 'unreachable']])
  expect(fate()).toBe('gave-up')
  expect(scene.qq.asked.send_private_msg).toBeUndefined()
})

it('says the text when pictures are refused', async () => {
  scene.qq.faults.noPictures = true
  await push(here(), { content: '积分榜', image: picture, fallback: '第一名：机电学院' })
  await arrived()
  expect(scene.qq.sent.map(({ text }) => text)).toEqual(['第一名：机电学院'])
})

it('sends nothing twice when nobody can tell whether it arrived', async () => {
  Object.assign(scene.qq.faults, { failAfterDelivery: 1, noHistory: true })
  await push(here(), { content: '公示' })
  await scene.qq.wait(({ text }) => text === '公示')
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 30_000 })
  onTestFinished(() => void vi.useRealTimers())
  await expect.poll(() => gaveUp).toEqual([['推送', 'undecided']])
  expect(scene.qq.sent).toHaveLength(1)
})

it('waits while QQ is away, and sends what was left when it comes back after a restart', async () => {
  scene.qq.kick()
  await expect.poll(() => scene.app.bots[0].isActive).toBe(false)
  await push(here(), { content: '公示' })
  await sleep(200)
  expect(scene.qq.asked.send_group_msg).toBeUndefined()
  scene.qq.kick(false)
  await scene.restart()
  await arrived()
  expect(scene.qq.sent.map(({ text }) => text)).toEqual(['公示'])
})

it('waits for what was said while it was away, and says what is then true', async () => {
  await scene.replyTo(scene.qq.say(officer, group, '在'))
  scene.qq.socket.leave()
  await expect.poll(() => scene.app.bots[0].isActive).toBe(false)
  let owes = '机电学院没交'
  scene.app.middleware(async (session, next) => {
    await sleep(1500)
    if (session.content === '交') owes = '都交了'
    return next()
  }, true)
  scene.app.on('courier/sending', async () => ({ content: owes }))
  await push(here(), { content: owes })
  scene.qq.say(officer, group, '交')
  await scene.qq.come()
  await arrived()
  expect(scene.qq.sent.map(({ text }) => text)).toContain('都交了')
})

it('does not take an answer for a push', async () => {
  const said = '说：催'
  await scene.replyTo(scene.qq.say(officer, group, '催'))
  scene.qq.faults.cutSend = 'before'
  await push(here(), { content: said })
  await arrived()
  expect(scene.qq.sent.filter(({ text }) => text === said)).toHaveLength(2)
})

it('splits what is too long, in order', async () => {
  const lines = Array.from({ length: 60 }, (_, index) => `${index} ${'事'.repeat(40)}`)
  await push(here(), { content: lines.join('\n') })
  await arrived()
  const texts = scene.qq.sent.map(({ text }) => text)
  expect(texts.length).toBeGreaterThan(1)
  expect(texts.every((text) => text.length <= 1000)).toBe(true)
  expect(texts.join('\n')).toBe(lines.join('\n'))
})
