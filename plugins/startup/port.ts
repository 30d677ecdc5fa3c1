import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { StartupFault } from './fault-text'
import { say } from './say'

/** Where the bot is reached: pages, and QQ's side. */
export interface Place {
  host: string
  port: number
}

/** The place that settings name. Throws a StartupFault. */
export function placeOf({ host = '', port = '' }: { host?: string; port?: string }): Place {
  const number = Number(port || 5140)
  const isPort = Number.isInteger(number) && number > 0 && number < 65_536
  if (!isPort) throw new StartupFault(say('startup.port.wrong', { port }))
  return { host: host || '127.0.0.1', port: number }
}

/** Listens there. Rejects with a StartupFault that says why it cannot. */
export async function listen(server: Server, place: Place): Promise<void> {
  server.listen(place.port, place.host)
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    const reason = reasons[error.code ?? '']
    throw reason ? new StartupFault(say(`startup.port.${reason}`, place)) : error
  })
}

const reasons: Record<string, string> = {
  EADDRINUSE: 'taken',
  EACCES: 'denied',
  EADDRNOTAVAIL: 'host',
  ENOTFOUND: 'host',
  EAI_AGAIN: 'host',
}

/** Finds out before anything else is done whether the place can be had. */
export async function probe(place: Place): Promise<void> {
  const server = createServer()
  await listen(server, place)
  server.close()
  await once(server, 'close')
}
