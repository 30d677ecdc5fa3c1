import { networkInterfaces } from 'node:os'
import type { Place } from './port'
import { say } from './say'

const loopback = /^(?:localhost|127\.|::1$)/

/** Where somebody at this machine opens the page; undefined when the page would not let them in. */
export function pageAddress({ host, port }: Place): string | undefined {
  if (isEverywhere(host)) return `127.0.0.1:${port}`
  return loopback.test(host) ? hostPort(host, port) : undefined
}

/** Where another machine, or this one, reaches the bot: each can be typed as it stands. */
export function reachableAddresses({ host, port }: Place): string[] {
  if (!isEverywhere(host)) return [hostPort(host, port)]
  const found = Object.values(networkInterfaces()).flatMap((each) => each ?? [])
  const near = found.filter(({ family, internal }) => family === 'IPv4' && !internal)
  const hosts = near.length ? near.map(({ address }) => address) : [say('startup.this-machine')]
  return hosts.map((each) => hostPort(each, port))
}

/** Whether the bot listens at every address of the machine. */
function isEverywhere(host: string): boolean {
  return ['0.0.0.0', '::'].includes(host)
}

function hostPort(host: string, port: number): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`
}
