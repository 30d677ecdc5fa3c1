import { join } from 'node:path'
import { type Context, h, Schema, type Session, type Universal } from 'koishi'
import { groupsOf } from '../courier'
import { oneBotDriver } from './driver'
import { QQAccount } from './qq-account'
import { Seen } from './seen'
import { checkToken } from './settings'
import { uploadPrefix } from './uploads'
import { openEndpoint } from './websocket-endpoint'

export { checkToken } from './settings'

export const name = 'onebot'

export const inject = ['http', 'server', 'storage', 'courier']

export interface Config {
  selfId: string
  token?: string
  path: string
  groups: string
  folder?: string
  timeout: number
  poll: number
}

export const Config: Schema<Config> = Schema.object({
  selfId: Schema.string().required().description('机器人的 QQ 号。'),
  token: Schema.string().role('secret').description('QQ 端连接时要说的口令；不设则只接受本机。'),
  path: Schema.string().default('/onebot').description('QQ 端反向连接的路径。'),
  groups: Schema.string().default('').description('服务的群号，用逗号分隔；不填为所有群。'),
  folder: Schema.string().description('与 QQ 端路径相同的共享文件夹，供不收字节的实现发文件用。'),
  timeout: Schema.natural().default(20_000).description('等 QQ 端应答的时间（毫秒）。'),
  poll: Schema.natural().default(30_000).description('查看 QQ 是否在线的间隔（毫秒）。'),
})

export async function apply(ctx: Context, config: Config) {
  const groups = groupsOf(config.groups).qq
  checkToken(config.token)
  const logger = ctx.logger(name)
  const warn = (message: string) => logger.warn(`[onebot] ${message}`)
  const seen = await Seen.open(join(ctx.storage.folder, 'onebot-seen.json'), warn)
  const account = new QQAccount(ctx, { ...config, groups }, seen, started(ctx), warn)
  const { connection, health, isBehind } = account
  const driver = oneBotDriver(connection.call, { ...config, groups, isBehind })
  ctx.effect(() => ctx.courier.register(driver))
  openEndpoint(ctx, config, (socket) => connection.add(socket), warn)
  ctx.on('dispose', () => connection.close())
  ctx.setInterval(() => connection.isOpen && health.check(), config.poll)
  ctx.on('middleware', (session) => {
    if (session.sid === `${name}:${config.selfId}`) account.handled(session)
  })
  ctx.on('dispose', () => seen.flush())
  ctx.on('exit', () => seen.flush())
  // After the courier has put the quote there.
  ctx.before('send', nameSender, true)
}

/** When every plugin has started: what is heard earlier would find nobody to handle it. */
function started(ctx: Context): Promise<void> {
  return new Promise((resolve) => {
    ctx.on('ready', () => void ctx.root.lifecycle.flush().then(resolve))
  })
}

/** A message made up for a file cannot be quoted: its sender is named. */
function nameSender({ elements }: Session, { session }: Universal.SendOptions) {
  const isMadeUp = elements?.[0]?.type === 'quote' && elements[0].attrs.id?.startsWith(uploadPrefix)
  if (!isMadeUp) return
  elements!.splice(0, 1, ...(session!.isDirect ? [] : [h.at(session!.userId!), h.text(' ')]))
}
