import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { markdown, Scene } from './fixture'

let scene: Scene

beforeEach(async () => {
  scene = new Scene()
  await scene.wecom.start()
})

afterEach(() => scene.close())

describe('subscribing', () => {
  it('refuses a wrong secret, and what comes over a line that is not subscribed', async () => {
    const line = await scene.bareLine()
    scene.wecom.conversations.acquaint('li', false)
    expect(await line.push('li', markdown())).toBe(846609)
    expect(await line.subscribe('other')).toBe(853000)
    expect(await line.push('li', markdown())).toBe(846609)
    expect(await line.subscribe()).toBe(0)
    expect(await line.push('li', markdown())).toBe(0)
    expect(scene.wecom.sent).toHaveLength(1)
    expect(scene.wecom.refusals.map(({ errcode }) => errcode)).toEqual([846609, 853000, 846609])
  })

  it('is too often when switched on, and comes again by itself with the SDK', async () => {
    scene.wecom.faults.subscribe = [45009, 45009]
    await scene.client()
    expect(scene.wecom.refusals.map(({ errcode }) => errcode)).toEqual([45009, 45009])
    expect(scene.wecom.socket.accepted).toBe(1)
  })

  it('is not answered when switched on', async () => {
    scene.wecom.faults.subscribe = ['silent']
    const line = await scene.bareLine()
    const answer = await Promise.race([line.subscribe(), sleep(50, 'none')])
    expect(answer).toBe('none')
    expect(scene.wecom.socket.isOpen).toBe(false)
  })

  it('takes its time when switched on; what is sent meanwhile is refused', async () => {
    scene.wecom.faults.slowSubscribe = 50
    scene.wecom.conversations.acquaint('li', false)
    const line = await scene.bareLine()
    const subscribed = line.subscribe()
    expect(await line.push('li', markdown())).toBe(846609)
    expect(await subscribed).toBe(0)
    expect(await line.push('li', markdown())).toBe(0)
  })
})

describe('the one place', () => {
  it('goes to the later, and the former is told and closed', async () => {
    const [first, second] = [await scene.line(), await scene.line()]
    await expect.poll(() => first.isOpen).toBe(false)
    expect(first.heard[0].body.event).toEqual({ eventtype: 'disconnected_event' })
    expect(first.heard[0].body).not.toHaveProperty('from')
    scene.wecom.say('li', 'private', '在吗')
    await expect.poll(() => second.heard.length).toBe(1)
    expect(first.heard).toHaveLength(1)
  })

  it('is lost by the SDK until it connects again', async () => {
    const client = await scene.client()
    scene.wecom.kick()
    await expect.poll(() => client.isConnected).toBe(false)
    scene.wecom.say('li', 'private', '没人听见')
    client.connect()
    await scene.wecom.socket.subscription()
    scene.wecom.say('li', 'private', '听见了')
    await expect.poll(() => scene.heard.length).toBe(2)
    expect(scene.heard.at(-1)!.body.text.content).toBe('听见了')
  })

  it('leaves a deaf socket behind when switched on', async () => {
    const line = await scene.line()
    scene.wecom.faults.deaf = true
    scene.wecom.kick()
    scene.wecom.say('li', 'private', '在吗')
    expect((await line.ask('ping')).errcode).toBe(0)
    expect(line.isOpen).toBe(true)
    expect(line.heard).toHaveLength(1)
    expect(await line.push('li', markdown())).toBe(846609)
  })
})

it('tells nothing over a deaf connection that is still subscribed', async () => {
  const line = await scene.line()
  scene.wecom.faults.deaf = true
  scene.wecom.say('li', 'private', '在吗')
  await line.ask('ping')
  expect(line.heard).toEqual([])
  expect(await line.push('li', markdown())).toBe(0)
})

it('opens again on the same port', async () => {
  const port = Number(new URL(scene.wecom.apiUrl).port)
  scene.wecom.stop()
  scene.wecom.options.port = port
  await scene.wecom.start()
  expect(await (await scene.bareLine()).subscribe()).toBe(0)
  expect(new URL(scene.wecom.wsUrl).port).toBe(String(port))
})

it('drops the connection, and the SDK comes again', async () => {
  await scene.client()
  scene.wecom.socket.drop()
  await expect.poll(() => scene.wecom.socket.accepted).toBe(2)
})

it('lets nobody in while it is away', async () => {
  await scene.client()
  scene.wecom.socket.leave()
  await sleep(100)
  expect(scene.wecom.socket.connections).toBe(0)
  scene.wecom.socket.come()
  await expect.poll(() => scene.wecom.socket.accepted).toBe(2)
})

it('answers pings unless told not to', async () => {
  const line = await scene.line()
  expect(await line.ask('ping')).toMatchObject({ errcode: 0, errmsg: 'ok' })
  scene.wecom.faults.noPong = true
  expect(await Promise.race([line.ask('ping'), sleep(50, 'none')])).toBe('none')
})

it('knows no other commands', async () => {
  const line = await scene.line()
  expect((await line.ask('aibot_dance', {})).errcode).toBe(40008)
})
