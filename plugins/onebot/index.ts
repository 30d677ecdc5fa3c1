import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import type { WebSocketLayer } from '@koishijs/plugin-server'
import { type Context, h, Schema, type Session, type Universal } from 'koishi'
import { refuse } from './door'
import { OneBotDriver } from './driver'
import { Post } from './post'
import { Seen } from './seen'
import { madeUp } from './uploads'

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
  const logger = ctx.logger(name)
  const warn = (message: string) => logger.warn(`[onebot] ${message}`)
  const seen = await Seen.open(join(ctx.storage.folder, 'onebot-seen.json'), warn)
  const groups = config.groups.split(/[,，\s]+/).filter(Boolean)
  const post = new Post(ctx, { ...config, groups }, seen, started(ctx), warn)
  ctx.courier.driver(
    new OneBotDriver(post.line.call, { ...config, groups, isBehind: post.isBehind }),
  )
  const layer = ctx.server.ws(config.path, (socket, request) => {
    if (refuse(request, config)) socket.terminate()
    else post.line.add(socket)
  })
  guard(ctx, config, layer, warn)
  ctx.on('dispose', () => post.line.close())
  ctx.setInterval(() => post.line.isOpen && post.health.check(), config.poll)
  ctx.on('middleware', (session) => {
    if (session.sid === `${name}:${config.selfId}`) post.handled(session)
  })
  ctx.on('dispose', () => seen.flush())
  ctx.on('exit', () => seen.flush())
  // After the courier has put the quote there.
  ctx.before('send', mention, true)
}

/** When every plugin has started: what is heard earlier would find nobody to handle it. */
function started(ctx: Context): Promise<void> {
  return new Promise((resolve) => {
    ctx.on('ready', () => void ctx.root.lifecycle.flush().then(resolve))
  })
}

/** Says at the handshake already, as HTTP does, whom we do not let in; and to the log why. */
function guard(ctx: Context, config: Config, layer: WebSocketLayer, warn: (text: string) => void) {
  let said = ''
  ctx.effect(() => {
    const { options } = ctx.server['_ws']
    options.verifyClient = ({ req }: { req: IncomingMessage }, answer) => {
      const isOurs = layer.regexp.test(req.url!.split('?')[0])
      const refusal = isOurs ? refuse(req, config) : undefined
      // QQ's side tries again every few seconds: saying it once is enough.
      if (refusal && refusal.reason !== said) warn(`没有让 QQ 端连进来：${refusal.reason}`)
      said = refusal?.reason ?? said
      answer(!refusal, refusal?.status)
    }
    return () => delete options.verifyClient
  })
}

/** A message made up for a file found in the group's list cannot be quoted: its sender is named. */
function mention({ elements }: Session, { session }: Universal.SendOptions) {
  const isMadeUp = elements?.[0]?.type === 'quote' && elements[0].attrs.id?.startsWith(madeUp)
  if (isMadeUp) elements!.splice(0, 1, h.at(session!.userId!), h.text(' '))
}
