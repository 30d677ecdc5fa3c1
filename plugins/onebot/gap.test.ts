import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { bytes, group, officer, Scene } from './fixture'

let scene: Scene

beforeEach(async () => {
  scene = new Scene()
  await scene.open()
})

afterEach(() => scene.close())

it('what was missed is handled once, oldest first, before what comes live', async () => {
  await scene.replyTo(scene.qq.say(officer, group, '之前'))
  scene.qq.socket.leave()
  scene.qq.say(officer, group, '一')
  scene.qq.say(20003, group, '二')
  scene.qq.say(officer, 'private', '私')
  void scene.qq.come()
  await expect.poll(() => scene.qq.socket.isOpen).toBe(true)
  await scene.replyTo(scene.qq.say(officer, group, '三'))
  await expect.poll(() => scene.heard.length).toBe(5)
  const said = scene.said
  expect(said.filter((it) => it !== '私')).toEqual(['之前', '一', '二', '三'])
})

it('a restart handles neither what was handled nor what was answered', async () => {
  await scene.replyTo(scene.qq.say(officer, group, '答过'))
  await scene.replyTo(scene.qq.say(officer, 'private', '也答过'))
  await scene.restart()
  await scene.replyTo(scene.qq.say(officer, group, '新的'))
  expect(scene.said).toEqual(['新的'])
})

it('a restart handles what was missed, in private as well', async () => {
  await scene.replyTo(scene.qq.say(officer, group, '答过'))
  const seen = join(scene.data, 'onebot-seen.json')
  await expect.poll(() => readFileSync(seen, 'utf8')).toContain(`private:${officer}`)
  scene.qq.socket.leave()
  const missed = [scene.qq.say(officer, group, '漏一'), scene.qq.say(officer, 'private', '漏二')]
  await scene.restart()
  for (const message of missed) expect(await scene.replyTo(message)).toMatch(/漏/)
  expect(scene.heard).toHaveLength(2)
})

it('what was answered is on disk at once, though much is said', async () => {
  const seen = join(scene.data, 'onebot-seen.json')
  for (const said of ['一', '二', '三', '四']) {
    const { message_id } = await answered(said)
    const isNoted = () => JSON.parse(readFileSync(seen, 'utf8')).marks[group].handled
    await expect.poll(isNoted, { timeout: 1900 }).toHaveProperty(String(message_id))
  }
})

async function answered(said: string) {
  const message = scene.qq.say(officer, group, said)
  await scene.replyTo(message)
  return message
}

it('a crash before the mark was written does not answer twice', async () => {
  await scene.replyTo(scene.qq.say(officer, group, '一'))
  const message = scene.qq.say(officer, group, '二')
  await scene.replyTo(message)
  const file = join(scene.data, 'onebot-seen.json')
  await scene.restart({}, () => {
    const memory = JSON.parse(readFileSync(file, 'utf8'))
    delete memory.marks[group].handled[message.message_id]
    writeFileSync(file, JSON.stringify(memory))
  })
  await scene.replyTo(scene.qq.say(officer, group, '三'))
  expect(scene.said).toEqual(['三'])
})

it('an answer lost with the connection is given again', async () => {
  await scene.replyTo(scene.qq.say(officer, group, '一'))
  scene.qq.faults.cutSend = 'before'
  expect(await scene.replyTo(scene.qq.say(officer, group, '二'))).toBe('说：二')
  expect(scene.said).toEqual(['一', '二', '二'])
})

it('an answer that had arrived is not', async () => {
  await scene.replyTo(scene.qq.say(officer, group, '一'))
  scene.qq.faults.cutSend = 'after'
  await scene.replyTo(scene.qq.say(officer, group, '二'))
  await expect.poll(() => scene.qq.asked.get_login_info).toBe(2)
  expect(await scene.replyTo(scene.qq.say(officer, group, '三'))).toBe('说：三')
  expect(scene.qq.sent.map(({ text }) => text)).toEqual(['说：一', '说：二', '说：三'])
})

it('the first time in a conversation nothing old is handled', async () => {
  scene.qq.socket.leave()
  scene.qq.say(officer, group, '老话')
  await scene.restartAnew()
  await scene.replyTo(scene.qq.say(officer, group, '新话'))
  expect(scene.said).toEqual(['新话'])
})

it('a file of which only the group list tells is handled, naming who sent it', async () => {
  await scene.replyTo(scene.qq.say(officer, group, '之前'))
  scene.qq.socket.leave()
  scene.qq.options.now = () => Date.now() + 5000
  scene.qq.dropFile(officer, group, '漏.docx', bytes)
  scene.qq.sendFile(officer, group, '说过.docx', bytes)
  await scene.qq.come()
  const sent = await scene.qq.wait(({ text }) => text.includes('漏.docx'))
  expect(sent).toMatchObject({ ats: [String(officer)], quote: undefined })
  expect(sent!.text).toBe(' 收到 漏.docx 完整')
  expect(scene.heard.at(-1)!.event.member?.nick).toBe('机电学院-张三')
  await expect.poll(() => scene.heard.length).toBe(3)
})
