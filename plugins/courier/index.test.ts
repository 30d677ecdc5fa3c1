import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mock from '@koishijs/plugin-mock'
import { Context, h, type Session } from 'koishi'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as policy from '../policy'
import * as roster from '../roster'
import * as storage from '../storage'
import * as courier from './index'
import { type Address, type Driver, type PlatformIds } from './index'

let app: Context
let last: Session
let data: string
let folder: { dispose(): unknown }

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'baosong-'))
  app = new Context()
  folder = app.plugin(storage, { data })
  app.plugin(policy)
  app.plugin(roster, { file: 'data/roster.example.yml' })
  app.plugin(mock as never, { selfId: '514' })
  const quiet = { from: '00:00', to: '00:00' }
  app.plugin(courier, { gap: [60_000, 60_000], quiet } as never)
  app.middleware((session) => void (last = session))
  await app.start()
})

afterEach(() => {
  folder.dispose()
  rmSync(data, { recursive: true })
})

async function hear(content: string, channel?: string) {
  await app.mock.client('123', channel).receive(content)
  return last
}

const bytes = Buffer.from('第一条')
const driver = (sent: unknown[] = []): Driver => ({
  platform: 'mock',
  sources: () => [async () => `base64://${bytes.toString('base64')}`],
  sendFile: async (_, to, name, bytes) => void sent.push([to, name, bytes]),
})

/** Reaches whoever has an id of its kind. */
const reaching = (platform: 'qq' | 'wecom'): Driver => ({
  ...driver(),
  platform,
  reach: ({ [platform]: id }) => (id ? { ...to, platform, channelId: id } : undefined),
})

it('quotes what it answers, in a reply and in a text that a command returns', async () => {
  const client = app.mock.client('123')
  app.command('问').action(() => '答')
  app.command('再问').action(({ session }) => app.courier.reply(session!, '再答').then(() => ''))
  expect(await client.receive('问')).toEqual([expect.stringMatching(/^<quote id="[^"]+"\/>答$/)])
  expect(await client.receive('再问')).toEqual([
    expect.stringMatching(/^<quote id="[^"]+"\/>再答$/),
  ])
})

it('takes a string for plain text, and elements for elements', async () => {
  const client = app.mock.client('123')
  app.command('文').action(({ session }) => {
    return app.courier.reply(session!, 'R&amp;D\n〔一〕').then(() => '')
  })
  app.command('叫').action(({ session }) => {
    return app.courier.reply(session!, [h.at('1'), h.text(' 好')]).then(() => '')
  })
  expect(await client.receive('文')).toEqual([expect.stringMatching(/>R&amp;D\n〔一〕$/)])
  expect(await client.receive('叫')).toEqual([expect.stringMatching(/<at id="1"\/> 好$/)])
})

it('fetches through the driver of the platform', async () => {
  const session = await hear('<file src="稿.docx" file-id="/a" file-size="9"/>', '456')
  const [file] = app.courier.attachments(session)
  expect(file).toMatchObject({
    name: '稿.docx',
    id: '/a',
    size: 9,
    channelId: '456',
    userId: '123',
  })
  await expect(app.courier.fetch(session.bot, file)).rejects.toMatchObject({ kind: 'not-found' })
  app.courier.register(driver())
  expect(await app.courier.fetch(session.bot, file)).toEqual(bytes)
})

it('finds the files of the quoted message', async () => {
  const quote = '<quote id="77"><file src="稿.docx" file-id="/a"/></quote>'
  const session = await hear(`${quote}/报送`, '456')
  const quoted = app.courier.quoted(session)
  expect(quoted).toMatchObject([{ name: '稿.docx', id: '/a', messageId: '77' }])
  expect(app.courier.quoted(await hear('/报送'))).toEqual([])
  expect(app.courier.quoted(await hear('<quote id="78"/>/报送'))).toEqual([])
})

it('sends files to a conversation, as long as somebody drives its platform', async () => {
  const sent: [Address, string, Buffer][] = []
  const session = await hear('你好', '456')
  const dispose = app.courier.register(driver(sent))
  await app.courier.sendFile(session, '稿.docx', bytes)
  expect(sent).toMatchObject([[{ platform: 'mock', channelId: '456' }, '稿.docx', bytes]])
  expect(await app.courier.recall(session, '1')).toBe(false)
  dispose()
  await expect(app.courier.sendFile(session, '稿.docx', bytes)).rejects.toThrow('没有收发驱动')
})

const to = { platform: 'mock', selfId: '514', channelId: '456' }
const reach = ({ qq }: PlatformIds) => (qq ? { ...to, channelId: qq } : undefined)
const until = () => new Date(Date.now() + 10_000)

/** What the bot sends, as text. */
function listen(): string[] {
  const said: string[] = []
  const [bot] = app.bots
  bot.sendMessage = async (_, content) => {
    app.emit('before-send', bot.session(), {})
    return [String(said.push(h.normalize(content).join('')))]
  }
  return said
}

describe('pushes', () => {
  it('go to the groups and people of the platforms that are on', () => {
    expect(app.courier.groups()).toEqual([])
    expect(app.courier.reach({ qq: '1' })).toBeUndefined()
    app.courier.register({ ...driver(), groups: () => [to], reach })
    expect(app.courier.groups()).toEqual([to])
    expect(app.courier.reach({ qq: '1' })).toEqual({ ...to, channelId: '1' })
    expect(app.courier.reach({ wecom: 'x' })).toBeUndefined()
  })

  it('are sent to somebody on several platforms as the regulation prefers', () => {
    for (const platform of ['qq', 'wecom'] as const) app.courier.register(reaching(platform))
    const person = { qq: '1', wecom: 'a' }
    expect(app.courier.reach(person)?.platform).toBe('qq')
    app.policy.at().reachOn.push('wecom')
    expect(app.courier.reach(person)?.platform).toBe('wecom')
    expect(app.courier.reach({ qq: '1' })?.platform).toBe('qq')
  })

  it('tell every editor once, except whoever need not hear of it', async () => {
    const [{ qq: id }] = app.roster.editors
    app.courier.register({
      ...driver(),
      reach: ({ qq }) => (qq ? { ...to, channelId: qq, userId: qq } : undefined),
    })
    const message = { text: '请看', until: until() }
    await app.courier.tellEditors({ ...message, key: '都' })
    await app.courier.tellEditors({ ...message, key: '别' }, { platform: 'mock', userId: id })
    const fates = ['都', '别'].map((key) => app.courier.fate(`${key}:mock:${id}`))
    expect(fates).toEqual(['queued', undefined])
  })

  it('go to each person that can be reached, under keys of their own', async () => {
    app.courier.register({ ...driver(), reach })
    const until = new Date(Date.now() + 60_000)
    const people = [{ qq: '1' }, { wecom: 'x' }, { qq: '2' }]
    await app.courier.pushEach(people, { key: '告知', content: '请看', until })
    const keys = ['1', '2'].map((id) => `告知:${to.platform}:${id}`)
    expect(keys.map((key) => app.courier.fate(key))).not.toContain(undefined)
    expect(app.courier.fate('告知')).toBeUndefined()
  })

  it('let answers pass', async () => {
    const session = await hear('你好', '456')
    const said = listen()
    for (const key of ['一', '二'])
      await app.courier.push({ key, to, content: key, until: until() })
    await expect.poll(() => said, { interval: 5 }).toEqual(['一'])
    await app.courier.reply(session, '答')
    expect(said).toEqual(['一', expect.stringMatching('答')])
    expect(app.courier.fate('二')).toBe('queued')
  })

  it('that a driver sends itself may be changed as they leave', async () => {
    const said: unknown[] = []
    const send: Driver['send'] = async (_, { content }) => {
      said.push(content)
      return []
    }
    app.courier.register({ ...driver(), isOnline: () => true, gap: [0, 1], send })
    app.on('courier/leaving', (content) => content.replace('密', '某'))
    for (const content of ['密事', '常事'])
      await app.courier.push({ key: content, to, content, until: until() })
    await expect.poll(() => said).toEqual(['某事', '常事'])
  })

  it('that are given up are made known, with what they said', async () => {
    const told: unknown[] = []
    app.on('courier/gave-up', (push, reason) => void told.push(push, reason))
    app.courier.register({ ...driver(), reaches: async () => false })
    await app.courier.push({ key: '催', to, content: '请\n报送', until: until() })
    await expect.poll(() => told).toEqual([{ key: '催', to, content: '请\n报送' }, 'unreachable'])
    expect(app.courier.fate('催')).toBe('gave-up')
    expect(app.courier.fate('没有')).toBeUndefined()
  })
})
