import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Server from '@koishijs/plugin-server'
import { Context, h, HTTP, type Session } from 'koishi'
import { type Message, StandIn } from '../../scripts/peers/onebot'
import { freePort } from '../../scripts/peers/port'
import * as courier from '../courier'
import * as roster from '../roster'
import * as storage from '../storage'
import * as onebot from './index'

export const group = 100048400
export const officer = 20002
export const bytes = Buffer.from('第一条。'.repeat(200))

const token = 'secret'

/** Says what it got, as a desk would: text, or name and state of the file in it or quoted by it. */
async function echo(ctx: Context, session: Session) {
  const files = ctx.courier.quoted(session)
  const [file] = [...files, ...ctx.courier.attachments(session)]
  if (!file) return ctx.courier.reply(session, h.parse(`说：${session.content}`))
  const answer = await ctx.courier.fetch(session.bot, file).then(
    (got) => `收到 ${file.name} ${got.equals(bytes) ? '完整' : '不对'}`,
    (error) => `没收到：${error instanceof courier.FetchError ? error.kind : error}`,
  )
  return ctx.courier.reply(session, answer)
}

/** A bot that says what it hears, and the stand-in QQ it talks with over a real socket. */
export class Scene {
  app!: Context
  qq!: StandIn
  port!: number
  data = mkdtempSync(join(tmpdir(), 'baosong-'))
  heard: Session[] = []
  private plugins: { dispose(): unknown }[] = []

  constructor(private settings: Partial<onebot.Config> = {}) {}

  /** What was heard, in words. */
  get said(): (string | undefined)[] {
    return this.heard.map(({ content }) => content)
  }

  async open(): Promise<void> {
    this.port = await freePort()
    this.qq = new StandIn({ url: `ws://127.0.0.1:${this.port}/onebot`, selfId: 10001, token })
    this.qq.chats.group(group, '信息工作群', [{ id: officer, card: '机电学院-张三' }])
    this.qq.chats.friends.add(officer)
    await this.start()
    await this.qq.start()
  }

  async close(): Promise<void> {
    this.qq.stop()
    await this.stop()
    rmSync(this.data, { recursive: true })
  }

  /** `meanwhile` runs while the bot is not there. */
  async restart(config = {}, meanwhile = () => {}): Promise<void> {
    this.qq.socket.leave()
    await this.stop()
    meanwhile()
    await this.start(config)
    await this.qq.come()
  }

  /** Restarts it as if it had never been there. */
  async restartAnew(): Promise<void> {
    await this.restart({}, () => rmSync(join(this.data, 'onebot-seen.json')))
  }

  /** Text of the bot's answer. */
  async replyTo(message: Message, timeout?: number): Promise<string | undefined> {
    return (await this.qq.waitReply(message, timeout))?.text
  }

  private async start(config = {}): Promise<void> {
    const { data, port } = this
    const app = new Context()
    this.app = Object.assign(app, { baseDir: data })
    this.heard = []
    app.plugin(HTTP as never)
    const server = app.plugin(Server, { host: '127.0.0.1', port })
    const folder = app.plugin(storage, { data })
    app.provide('policy', { at: () => ({ reachOn: [] }) } as never)
    const people = app.plugin(roster, { file: resolve('data/roster.example.yml') })
    const quiet = { from: '00:00', to: '00:00' }
    app.plugin(courier, { gap: [5, 10], settle: 50, retry: 50, quiet } as never)
    const settings = { selfId: '10001', token, poll: 200, ...this.settings, ...config }
    const bot = app.plugin(onebot, settings as never)
    this.plugins = [bot, server, folder, people]
    app.inject(['courier'], (ctx) => {
      ctx.middleware(async (session) => {
        this.heard.push(session)
        await echo(ctx, session)
      })
    })
    await app.start()
  }

  private async stop(): Promise<void> {
    // As when the process ends: what was seen is on disk then.
    await this.app.parallel('exit', 'SIGTERM')
    for (const plugin of this.plugins) plugin.dispose()
    await sleep(50)
  }
}
