import { request } from 'node:http'
import { Universal } from 'koishi'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Options, StandIn } from '../../scripts/peers/onebot'
import { group, officer, Scene } from './fixture'

let scene: Scene

beforeEach(async () => {
  scene = new Scene()
  await scene.open()
})

afterEach(() => scene.close())

it.each([group, 'private'] as const)('answers in %s, quoting', async (place) => {
  expect(await scene.replyTo(scene.qq.say(officer, place, '你好'))).toBe('说：你好')
  expect(scene.heard[0].event.member?.nick).toBe(place === 'private' ? undefined : '机电学院-张三')
})

describe('the door', () => {
  it.each<[string, Partial<Options> & { path?: string }, number]>([
    ['a wrong token', { token: 'wrong' }, 401],
    ['no token', { token: undefined }, 401],
    ['another account', { selfId: 10002 }, 403],
    ['a wrong token at the path written otherwise', { token: 'wrong', path: '/OneBot/' }, 401],
  ])('refuses %s', async (_, { path = '/onebot', ...options }, status) => {
    const url = `ws://127.0.0.1:${scene.port}${path}`
    const stranger = new StandIn({ ...scene.qq.options, ...options, url })
    stranger.socket.come()
    await expect.poll(() => stranger.socket.refusal).toBe(status)
    stranger.stop()
    expect(await scene.replyTo(scene.qq.say(officer, group, '还在吗'))).toBe('说：还在吗')
  })

  it('takes the token from the address as well', async () => {
    const { url, token } = scene.qq.options
    const other = new StandIn({
      ...scene.qq.options,
      url: `${url}?access_token=${token}`,
      token: '',
    })
    other.socket.come()
    await expect.poll(() => other.socket.isOpen).toBe(true)
    other.stop()
  })
})

describe('events', () => {
  it('that come twice are one', async () => {
    scene.qq.faults.twice = true
    await scene.replyTo(scene.qq.say(officer, group, '一'))
    await scene.replyTo(scene.qq.say(officer, group, '二'))
    expect(scene.said).toEqual(['一', '二'])
  })

  it('heard over two sockets are one, and the loss of one does not matter', async () => {
    await scene.qq.socket.knock()
    await expect.poll(() => scene.qq.asked.get_login_info).toBe(2)
    await scene.replyTo(scene.qq.say(officer, group, '一'))
    expect(scene.heard).toHaveLength(1)
    scene.qq.socket.dropOldest()
    expect(await scene.replyTo(scene.qq.say(officer, group, '二'))).toBe('说：二')
    expect(scene.app.bots[0].status).toBe(Universal.Status.ONLINE)
  })

  it('of other groups are ignored', async () => {
    await scene.restart({ groups: `1，${group}` })
    scene.qq.say(officer, 777, '别处')
    await scene.replyTo(scene.qq.say(officer, group, '这里'))
    expect(scene.said).toEqual(['这里'])
  })

  it('tell that QQ was kicked and came back', async () => {
    scene.qq.kick()
    await expect.poll(() => scene.app.bots[0].status).toBe(Universal.Status.OFFLINE)
    scene.qq.say(officer, group, '其间')
    scene.qq.kick(false)
    await expect.poll(() => scene.app.bots[0].status).toBe(Universal.Status.ONLINE)
  })
})

it('is not upset by odd addresses', async () => {
  for (const path of ['//', '/onebot?access_token=%', '/%ff'])
    await new Promise((resolve) => {
      const head = { Connection: 'Upgrade', Upgrade: 'websocket' }
      const key = { 'Sec-WebSocket-Version': 13, 'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==' }
      const { port } = scene
      const knock = request({ port, path, headers: { ...head, ...key } })
      knock
        .on('close', resolve)
        .on('upgrade', (_, socket) => socket.destroy())
        .end()
    })
  expect(await scene.replyTo(scene.qq.say(officer, group, '还在吗'))).toBe('说：还在吗')
})
