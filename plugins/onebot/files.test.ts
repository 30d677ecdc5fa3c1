import { afterEach, beforeEach, expect, it } from 'vitest'
import { bytes, group, officer, Scene } from './fixture'

let scene: Scene

beforeEach(async () => {
  scene = new Scene()
  await scene.open()
})

afterEach(() => scene.close())

const whole = '收到 稿 件.docx 完整'

it.each([
  ['group', group, {}],
  ['private', 'private', {}],
  ['an address expired', group, { http: [403] }],
  ['a server busy', group, { http: [503, 503] }],
  ['a private address expired', 'private', { http: [404] }],
  ['a download cut short', group, { cutShort: 1 }],
  ['an id forgotten', group, { fileUrl: 'lost' }],
  ['a private id forgotten', 'private', { fileUrl: 'lost' }],
] as const)('arrive: %s', async (_, place, faults) => {
  Object.assign(scene.qq.faults, structuredClone(faults))
  expect(await scene.replyTo(scene.qq.sendFile(officer, place, '稿 件.docx', bytes))).toBe(whole)
})

it('an id forgotten is found in the list when get_msg fails as well', async () => {
  Object.assign(scene.qq.faults, { fileUrl: 'lost', getMsg: 'fail' })
  expect(await scene.replyTo(scene.qq.sendFile(officer, group, '稿 件.docx', bytes))).toBe(whole)
})

it('does not arrive when there is no address', async () => {
  scene.qq.faults.fileUrl = 'missing'
  expect(await scene.replyTo(scene.qq.sendFile(officer, group, '稿.docx', bytes))).toBe(
    '没收到：not-found',
  )
})

it.each([group, 'private'] as const)('are sent into %s', async (place) => {
  await scene.replyTo(scene.qq.say(officer, place, '你好'))
  await scene.app.courier.sendFile(scene.heard[0], '批注.docx', bytes)
  const sent = await scene.qq.wait(({ file }) => file?.name === '批注.docx')
  expect(sent!.file!.bytes.equals(bytes)).toBe(true)
})

it('a message is recalled', async () => {
  const message = scene.qq.say(officer, group, '你好')
  await scene.replyTo(message)
  expect(await scene.app.courier.recall(scene.heard[0], scene.heard[0].messageId!)).toBe(true)
  expect(scene.qq.chats.find(message.message_id)).toBeUndefined()
})
