import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mock from '@koishijs/plugin-mock'
import { Context } from 'koishi'
import { afterEach, expect, it } from 'vitest'
import * as roster from '../roster'
import * as storage from '../storage'
import * as chat from './index'
import { Questions, Unanswered } from './index'

const data = mkdtempSync(join(tmpdir(), 'interrupted-'))
const note = '\n刚才机器人重启过，重启前问您的“登记这一条吗？”不算了，没有办；要办的请重新发一次'

let app: Context
afterEach(() => app?.stop())

/** A bot that asks whether to enter something, and which of two columns. */
async function start() {
  await app?.stop()
  app = new Context({ prefix: '/' })
  app.plugin(mock, { selfId: '514' })
  app.plugin(storage, { data })
  app.plugin(roster, { file: 'data/roster.example.yml' })
  app.plugin(chat)
  const questions = new Questions<string>().settle(
    app,
    () => '登记了',
    () => '没有登记',
  )
  const columns = new Unanswered<true>()
  app.command('记').action(({ session }) => {
    questions.ask(session!, '一条')
    return '登记这一条吗？\n回“是”登记'
  })
  app.command('栏目').action(({ session }) => {
    columns.set(session!, true)
    return '报到哪个栏目？'
  })
  app.middleware((session, next) => (session.content === '在吗' ? '在' : next()))
  await app.start()
}

const say = async (user: string, content: string) =>
  (await app.mock.client(user).receive(content, 1))[0]

it('says after a restart that what was asked counts no more, once, to those who were asked', async () => {
  await start()
  await say('1', '/记')
  await say('2', '/记')
  expect(await say('2', '是')).toBe('登记了')
  await start()
  expect(await say('2', '在吗')).toBe('在')
  expect(await say('1', '在吗')).toBe('在' + note)
  expect(await say('1', '在吗')).toBe('在')
  await start()
  expect(await say('1', '在吗')).toBe('在')
})

it('says so too where nobody else answers', async () => {
  await start()
  await say('1', '/记')
  await start()
  expect(await say('1', '好的')).toBe(note.trim())
  expect(await say('1', '在吗')).toBe('在')
})

it('notes what was asked last', async () => {
  await start()
  await say('1', '/记')
  await say('1', '/栏目')
  const noted = JSON.parse(readFileSync(join(data, 'asked.json'), 'utf8'))
  expect(Object.values(noted)).toMatchObject([{ asked: '报到哪个栏目？' }])
})
