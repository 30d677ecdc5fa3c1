import Server from '@koishijs/plugin-server'
import { Context } from 'koishi'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { freePort } from '../../../scripts/peers/port'
import { type Flaw, Sender } from '../../../scripts/peers/wecom/sender'
import { openDoor, path } from './door'
import { Seal } from './seal'

const token = 'tOken'
const aesKey = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'

let app: Context
let server: ReturnType<Context['plugin']>
let caller: Sender
let url: string
let heard: unknown[]
let doubts: string[]
let answer: (said: unknown) => Promise<object | undefined>

beforeEach(async () => {
  const port = await freePort()
  heard = []
  doubts = []
  answer = async () => undefined
  app = new Context()
  server = app.plugin(Server, { host: '127.0.0.1', port })
  app.inject(['server'], (ctx) =>
    openDoor(ctx, new Seal(token, aesKey), {
      told: async (said) => {
        const answered = await answer(said)
        heard.push(said)
        return answered
      },
      doubted: (doubt) => doubts.push(doubt),
    }),
  )
  await app.start()
  url = `http://127.0.0.1:${port}${path}`
  caller = new Sender({ url, token, aesKey })
})

afterEach(() => void server.dispose())

it('shows that it can read', async () => {
  const { status, text, echo } = await caller.verify()
  expect([status, text]).toEqual([200, echo])
})

it('answers nothing, or under its seal', async () => {
  expect(await caller.post({ msgid: '1' })).toMatchObject({ status: 200, text: '' })
  answer = async () => ({ msgtype: 'text' })
  expect((await caller.post({ msgid: '2' })).body).toEqual({ msgtype: 'text' })
  expect(heard).toEqual([{ msgid: '1' }, { msgid: '2' }])
})

it.each<[Flaw, number, string[]]>([
  ['signature', 403, ['signature']],
  ['stale', 403, ['stale']],
  ['receiveid', 403, ['unreadable']],
  ['key', 403, ['unreadable']],
  ['plain', 400, ['malformed']],
  ['absent', 400, ['malformed']],
  ['big', 413, []],
])('lets nobody in with a flaw: %s', async (flaw, status, why) => {
  expect((await caller.post({ msgid: '1' }, flaw)).status).toBe(status)
  expect(doubts).toEqual(why)
  expect((await caller.post({ msgid: '2' })).status).toBe(200)
  expect((await caller.replay()).status).toBe(403)
  expect(heard).toEqual([{ msgid: '2' }])
})

it.each(['', 'null', '5', '[', '{"encrypt":5}', '{"encrypt":["a"]}', 'encrypt=a'])(
  'takes no body %j',
  async (body) => {
    const query = '?msg_signature=a&timestamp=1&nonce=1'
    expect((await fetch(url + query, { method: 'POST', body })).status).toBe(400)
    expect(heard).toEqual([])
  },
)

it('takes a call again that it could not keep', async () => {
  app['server']['_koa'].removeAllListeners('error').on('error', () => {})
  answer = async () => {
    throw new Error('the disk is full')
  }
  expect((await caller.post({ msgid: '1' })).status).toBe(500)
  answer = async () => undefined
  expect((await caller.replay()).status).toBe(200)
  expect(heard).toEqual([{ msgid: '1' }])
})
