import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mock from '@koishijs/plugin-mock'
import { Context, Logger } from 'koishi'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as roster from '../roster'
import * as storage from '../storage'
import * as chat from './index'
import { editorsCommand, officersCommand } from './command'
import { accountOf, speakerOf } from './speaker'

let app: Context
let data: string
let file: string

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'roster-'))
  file = join(data, 'mine.yml')
  const sample = readFileSync('data/roster.example.yml', 'utf8')
  writeFileSync(
    file,
    sample.replace("      - { name: 章工尺, qq: '20032' }", '      - { name: 章工尺 }'),
  )
})
afterEach(() => app.stop())

/** A bot with commands for each of the roles, on the sample roster. */
async function start() {
  app = new Context({ prefix: '/' })
  app.plugin(mock, { selfId: '514' })
  app.plugin(storage, { data })
  app.plugin(roster, { file })
  app.plugin(chat)
  app.inject(['roster', 'bindings'], (ctx) => {
    officersCommand(ctx, '交', [], () => '好')
    editorsCommand(ctx, '批', [], () => '好')
    officersCommand(ctx, '存', [], () => {
      throw Object.assign(new Error('no space left'), { code: 'ENOSPC' })
    })
    officersCommand(ctx, '错', [], () => {
      throw new Error('a bug')
    })
    ctx.command('谁').action(({ session }) => speakerOf(ctx, session!)?.name ?? '不认识')
    ctx.command('绑 <unit> <name>').action(async ({ session }, unit, name) => {
      const request = await ctx.bindings.request(accountOf(session!), unit, name)
      return String(request.no)
    })
  })
  await app.start()
}

interface Speaker {
  user: string
  card?: string
  direct?: boolean
}

async function say(content: string, { user, card, direct }: Speaker) {
  const client = app.mock.client(user, direct ? undefined : '1')
  Object.assign(client.event, { platform: 'onebot', member: { nick: card } })
  const [reply] = await client.receive(content, 1)
  return reply
}

const officer = { user: '20001' }
const leader = { user: '21001' }
const editor = { user: '22001' }
const stranger = { user: '99999' }

describe('permission', () => {
  beforeEach(start)

  const unknown = /^还不认识您，请发“\/绑定 单位 姓名”/
  it.each([
    ['/交', officer, '好'],
    ['/交', leader, '好'],
    ['/交', editor, '好'],
    ['/交', stranger, unknown],
    ['/批', officer, '这条命令由编辑使用，您登记的是信息员；有需要请联系编辑。'],
    ['/批', leader, /您登记的是单位领导/],
    ['/批', editor, '好'],
    ['/批', stranger, unknown],
    ['/谁', stranger, '不认识'],
    ['/谁', officer, '张三'],
  ])('%s by %o', async (content, speaker, reply) => {
    expect(await say(content, speaker)).toMatch(reply)
    expect(await say(content, { ...speaker, direct: true })).toMatch(reply)
  })

  it('goes by the card in a group, where its managers see to it, and not in private', async () => {
    const speaker = { ...stranger, card: '机电学院-章工尺' }
    expect(await say('/交', speaker)).toBe('好')
    expect(await say('/交', { ...speaker, direct: true })).toMatch(unknown)
  })

  it('takes no card for somebody whose number the roster knows', async () => {
    expect(await say('/交', { ...stranger, card: '机电学院-张三' })).toMatch(unknown)
  })
})

it.each([
  ['/写一下', '“”'],
  ['/写 看看吧', '“”'],
  ['/写呢？', '“”'],
  ['/写 上月', '“上月”'],
  ['/写 下周', '“下周”'],
  ['/写 好了吗', '“好了吗”'],
])('hears in %s what follows the command, but for manner', async (content, words) => {
  await start()
  officersCommand(app, '写', [], (asked) => `“${asked.words}”`)
  expect(await say(content, officer)).toBe(words)
})

describe('slips', () => {
  beforeEach(async () => {
    await start()
    officersCommand(app, '报送', [], () => '好')
    editorsCommand(app, '公示', [], () => '好')
  })

  it.each([
    ['/抱送 微博 标题', officer, '是不是 /报送？'],
    ['/公式', editor, '是不是 /公示？'],
    ['/公式', officer, undefined],
    ['/抱送', stranger, undefined],
    ['/天气', officer, undefined],
    ['抱送', officer, undefined],
  ])('%s by %o in the group', async (content, speaker, reply) => {
    expect(await say(content, speaker)).toBe(reply)
  })

  it('answers every slip in private', async () => {
    const direct = { ...officer, direct: true }
    expect(await say('/抱送', direct)).toBe('是不是 /报送？')
    expect(await say('/天气', direct)).toMatch('没有“天气”这条命令')
    expect(await say('/天气', { ...stranger, direct: true })).toBeUndefined()
  })
})

it('answers behind more listeners than Koishi lets a message wait for', async () => {
  await start()
  for (let count = 0; count < 100; count++) app.middleware((_, next) => next())
  app.middleware((_, next) => next(async () => '末了'))
  expect(await say('一句话', officer)).toBe('末了')
})

describe('binding', () => {
  beforeEach(start)

  it('makes somebody new an officer once confirmed, also after a restart', async () => {
    expect(await say('/绑 教务处 新来的', stranger)).toBe('1')
    expect(await say('/谁', stranger)).toBe('不认识')
    await app.bindings.confirm(1)
    expect(await say('/交', stranger)).toBe('好')
    await app.stop()
    await start()
    expect(await say('/谁', stranger)).toBe('新来的')
    expect(app.bindings.requests()).toEqual([])
  })
})

it('stays away, with the reason in the log, when a file is damaged', async () => {
  writeFileSync(join(data, 'bindings.json'), '{')
  const lines: string[] = []
  const target: Logger.Target = { print: (text) => void lines.push(text) }
  Logger.targets.push(target)
  await start()
  Logger.targets.splice(Logger.targets.indexOf(target), 1)
  expect(app.get('roster')).toBeUndefined()
  expect(lines.join('\n')).toMatch(/\[roster\] .*bindings\.json 已损坏/)
})

it('says what an officer can do when the disk is full, or the bot failed', async () => {
  await start()
  expect(await say('/存', officer)).toMatch(/^没有办成，什么也没有记下：机器人的硬盘写不进去了/)
  expect(await say('/错', officer)).toMatch(/^没有办成：机器人自己出了错/)
})
