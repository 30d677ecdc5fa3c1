import { EventEmitter, once } from 'node:events'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { bytes, group, officer, Scene } from './fixture'

const text = (text: string) => ({ type: 'text', data: { text } })
const at = (qq: number) => ({ type: 'at', data: { qq: String(qq) } })

let scene: Scene

beforeEach(async () => {
  scene = new Scene()
  await scene.open()
})

afterEach(() => scene.close())

const manners = [
  ['reply + at(author)', {}, [text('/报送')]],
  ['at(author) + reply, as TIM', { isTim: true }, [text('/报送')]],
  ['reply + at(author) + at(bot)', {}, [at(10001), text('/报送')]],
] as const

it.each(manners)('%s: the command runs, with the file', async (_, manner, said) => {
  const quote = scene.qq.sendFile(officer, group, '稿.docx', bytes)
  const asked = scene.qq.say(officer, group, [...said], { quote, ...manner })
  expect(await scene.replyTo(asked)).toBe('收到 稿.docx 完整')
  expect(scene.heard.at(-1)!.stripped.content).toBe('/报送')
  expect(scene.heard.at(-1)!.stripped.hasAt).toBe(said[0].type === 'at')
  expect(scene.qq.asked.get_msg).toBeUndefined()
})

it.each([
  ['fails', 'fail', '说：/报送'],
  ['is slow', 500, '收到 稿.docx 完整'],
] as const)('of a message not remembered, when get_msg %s', async (_, getMsg, answer) => {
  scene.qq.socket.leave()
  const quote = scene.qq.sendFile(officer, group, '稿.docx', bytes)
  await scene.restartAnew()
  scene.qq.faults.getMsg = getMsg
  const asked = scene.qq.say(officer, group, '/报送', { quote })
  expect(await scene.replyTo(asked)).toBe(answer)
  expect(scene.heard.at(-1)!.stripped).toMatchObject({ content: '/报送', hasAt: false })
  expect(scene.heard.at(-1)!.quote?.id).toBe(String(quote.message_id))
})

it('waits for nobody else', async () => {
  const slowly = new EventEmitter()
  scene.qq.faults.getMsg = once(slowly, 'end')
  const quote = { ...scene.qq.say(officer, group, '旧'), message_id: 1 }
  await scene.replyTo(scene.qq.say(officer, group, '新'))
  const slow = scene.qq.say(officer, group, '/报送', { quote })
  expect(await scene.replyTo(scene.qq.say(20003, group, '别人'))).toBe('说：别人')
  slowly.emit('end')
  expect(await scene.replyTo(slow)).toBe('说：/报送')
})
