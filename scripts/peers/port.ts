import { once } from 'node:events'
import { createServer } from 'node:net'

/** Ports which the system gives to nobody by itself: the one found stays free until it is used. */
const least = 10_000
const most = 32_000

/** A port of this machine on which nobody listens. */
export async function freePort(): Promise<number> {
  const port = least + Math.floor(Math.random() * (most - least))
  const server = createServer().listen(port, '127.0.0.1')
  const isFree = await once(server, 'listening').then(
    () => true,
    () => false,
  )
  if (!isFree) return freePort()
  server.close()
  await once(server, 'close')
  return port
}
