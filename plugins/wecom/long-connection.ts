import type { Context } from 'koishi'
import type { WecomAccount } from './account'
import { Allowance } from './allowance'
import { Connection, type ConnectionOptions } from './connection'
import type { Frame, Happening } from './protocol'
import { say } from './say'
import { Sender } from './sender'
import { welcome } from './welcome'

/** Messages in one conversation, answers and pushes together; a second more than WeCom says. */
const limits = [
  { span: 61_000, most: 30 },
  { span: 3_601_000, most: 1000 },
]

interface Listeners {
  account(): WecomAccount
  showStatus(isOnline: boolean): void
  /** Tells the editors, once a day for each key. */
  alert(key: string, text: string): void
  warn(message: unknown): void
}

/** The long connection, and how things are said over it. */
export function longConnection(ctx: Context, options: ConnectionOptions, listeners: Listeners) {
  const { account, showStatus, alert, warn } = listeners
  const connection = new Connection(options, {
    opened() {
      ctx.logger('wecom').info('企业微信已连接')
      showStatus(true)
    },
    closed() {
      showStatus(false)
      warn('企业微信断开了，正在重新连接')
    },
    heard: (frame) => void account().receive(frame).catch(warn),
    happened: (frame) => void happened(frame).catch(warn),
    kicked: () => alert('kicked', say('wecom.kicked')),
    refused: () => alert('refused', say('wecom.refused')),
  })

  async function happened(frame: Frame<Happening>): Promise<void> {
    const { eventtype } = frame.body.event
    if (eventtype === 'enter_chat') await welcome(ctx, connection, frame)
    if (eventtype === 'template_card_event') await account().tapped(frame)
  }

  const voice = new Sender(connection, new Allowance(limits), warn)
  ctx.on('dispose', () => connection.close())
  return { voice, open: connection.open }
}
