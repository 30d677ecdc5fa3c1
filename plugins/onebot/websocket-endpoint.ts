import type { IncomingMessage } from 'node:http'
import type { WebSocketLayer } from '@koishijs/plugin-server'
import type { Context } from 'koishi'
import type { WebSocket } from 'ws'
import { type Credentials, rejectionOf } from './handshake'

/** Accepts the connections of QQ's side, on the web server's port. */
export function openEndpoint(
  ctx: Context,
  endpoint: Credentials & { path: string },
  accept: (socket: WebSocket) => void,
  warn: (message: string) => void,
) {
  const layer = ctx.server.ws(endpoint.path, (socket, request) => {
    if (rejectionOf(request, endpoint)) socket.terminate()
    else accept(socket)
  })
  rejectAtHandshake(ctx, endpoint, layer, warn)
}

/** Rejects with an HTTP status at the handshake already, and logs why. */
function rejectAtHandshake(
  ctx: Context,
  credentials: Credentials,
  layer: WebSocketLayer,
  warn: (message: string) => void,
) {
  let lastReason = ''
  ctx.effect(() => {
    const { options } = ctx.server['_ws']
    options.verifyClient = ({ req }: { req: IncomingMessage }, answer) => {
      const isOurs = layer.regexp.test(req.url!.split('?')[0])
      const rejection = isOurs ? rejectionOf(req, credentials) : undefined
      // QQ's side tries again every few seconds: saying it once is enough.
      if (rejection && rejection.reason !== lastReason)
        warn(`没有让 QQ 端连进来：${rejection.reason}`)
      lastReason = rejection?.reason ?? lastReason
      answer(!rejection, rejection?.status)
    }
    return () => delete options.verifyClient
  })
}
