import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** What QQ's side must show when it connects. */
export interface Credentials {
  selfId: string
  /** Without one, only this machine may connect. */
  token?: string
}

function isSame(one: string, other: string): boolean {
  // Digests have one length, which the comparison needs and which tells nothing.
  const [a, b] = [one, other].map((text) => createHash('sha256').update(text).digest())
  return timingSafeEqual(a, b)
}

function tokenOf(request: IncomingMessage): string {
  const header = request.headers.authorization?.replace(/^(Bearer|Token)\s+/i, '')
  return header ?? new URLSearchParams(request.url!.split('?')[1]).get('access_token') ?? ''
}

function isLocal(request: IncomingMessage): boolean {
  return /^(::1|(::ffff:)?127\.)/.test(request.socket.remoteAddress ?? '')
}

/** Why a connection is rejected; undefined when it is not. The adapter itself checks no token. */
export function rejectionOf(
  request: IncomingMessage,
  { selfId, token }: Credentials,
): { status: 401 | 403; reason: string } | undefined {
  if (token && !isSame(tokenOf(request), token))
    return { status: 401, reason: '口令不对，请核对 ONEBOT_TOKEN 与 QQ 端的 token' }
  if (!token && !isLocal(request))
    return { status: 401, reason: '没有设置 ONEBOT_TOKEN，只接受本机的连接' }
  const { 'x-self-id': id, 'x-client-role': role = 'Universal' } = request.headers
  if (!id)
    return { status: 403, reason: '它没有说是哪个 QQ 号（X-Self-ID），不是 NapCat 一类的 QQ 端' }
  if (String(id) !== selfId) return { status: 403, reason: `QQ 号是 ${id}，应为 ${selfId}` }
  if (role !== 'Universal') return { status: 403, reason: `连接类型是 ${role}，应为 Universal` }
}
