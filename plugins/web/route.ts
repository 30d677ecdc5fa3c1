import type { RouterContext } from '@koa/router'
import type { Context } from 'koishi'
import { isOurs } from './guard'
import { say } from './say'

/** A request and its answer. */
export type Http = RouterContext

/** Only our own style, script and pictures; nobody may show the page inside theirs. */
const headers = {
  'content-security-policy':
    "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  // Without a referrer a form would be sent with the origin `null`.
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
}

/** Answers requests from this machine's own pages; 403 for all others. */
export function route(
  ctx: Context,
  method: 'get' | 'post',
  path: string,
  answer: (http: Http) => unknown,
): void {
  const handle = async (http: Http) => {
    http.set(headers)
    if (isOurs(http.req)) return answer(http)
    refuse(http, 403, say('web.foreign', { port: http.req.socket.localPort }))
  }
  // Else every body would be parsed before we are asked, and files written to the temporary folder.
  ctx.server[method](path, Object.assign(handle, { [Symbol.for('noParseBody')]: true }))
}

/** Says in plain words why something cannot be done. */
export function refuse(http: Http, status: number, reason: string): void {
  // What is still to come of the body is not waited for.
  if (!http.req.complete) http.set('connection', 'close')
  http.status = status
  http.type = 'text/plain; charset=utf-8'
  http.body = reason
}
