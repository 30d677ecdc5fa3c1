import type { IncomingMessage } from 'node:http'

const loopbackHost = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i

const loopbackAddress = /^(?:(?:::ffff:)?127\.|::1$)/

/**
 * Whether a request comes from this machine, and from our own pages. A page open in another tab also
 * sends from this machine: its `Origin` is foreign, or its `Host` where a name was made to mean
 * 127.0.0.1.
 */
export function isOurs({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>): boolean {
  const { host = '', origin } = headers
  if (!loopbackAddress.test(socket.remoteAddress ?? '')) return false
  return loopbackHost.test(host) && (origin === undefined || origin === `http://${host}`)
}
