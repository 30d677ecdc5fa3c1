import type { IncomingMessage } from 'node:http'
import type { RouterContext } from '@koa/router'
import type { Context } from 'koishi'
import { type Doubt, Doubted, type Seal } from './seal'

/** Where WeCom calls. */
export const path = '/wecom'

/** Bytes of a body; WeCom's have a few thousand. */
const most = 1024 * 1024

const statuses: Partial<Record<Doubt, number>> = { malformed: 400 }

interface Listener {
  /** WeCom tells something; what is given back is its answer at once. */
  told(said: unknown): Promise<object | undefined>
  /** Somebody called who is not believed. */
  doubted(doubt: Doubt): void
}

/** Lets WeCom in, and nobody else. */
export function openDoor(ctx: Context, seal: Seal, { told, doubted }: Listener): void {
  const route = (method: 'get' | 'post', answer: (http: RouterContext) => Promise<void>) => {
    const handle = async (http: RouterContext) => {
      try {
        await answer(http)
      } catch (error) {
        if (!(error instanceof Doubted)) throw error
        doubted(error.doubt)
        http.status = statuses[error.doubt] ?? 403
        http.body = ''
      }
    }
    // Else Koishi would parse every body before we are asked, and keep files of it.
    ctx.server[method](path, Object.assign(handle, { [Symbol.for('noParseBody')]: true }))
  }
  route('get', async (http) => verify(http, seal))
  route('post', (http) => hear(http, seal, told))
}

/** The address is being saved at WeCom, which wants to see that we can read. */
function verify(http: RouterContext, seal: Seal): void {
  const { echostr } = http.query
  // A plus sign that was not escaped comes as a blank.
  const echo = seal.open(http.query, typeof echostr === 'string' && echostr.replaceAll(' ', '+'))
  if (!/^[!-~]+$/.test(echo)) throw new Doubted('unreadable')
  http.type = 'text/plain'
  http.body = echo
}

async function hear(http: RouterContext, seal: Seal, told: Listener['told']): Promise<void> {
  const body = await readBody(http.req)
  if (body === undefined) {
    http.status = 413
    return
  }
  const { encrypt } = asObject(body, 'malformed')
  const said = asObject(seal.open(http.query, encrypt), 'unreadable')
  const answer = await told(said).catch((error) => {
    seal.release(http.query)
    throw error
  })
  http.status = 200
  http.body = answer ? seal.close(JSON.stringify(answer), http.query) : ''
}

/** Undefined when it is too large: it is heard to its end, but not kept. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  let chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > most) chunks = []
    else chunks.push(chunk)
  }
  return size > most ? undefined : Buffer.concat(chunks).toString()
}

function asObject(text: string, otherwise: Doubt): Record<string, unknown> {
  try {
    const value = JSON.parse(text)
    if (value && typeof value === 'object') return value
  } catch {
    // Said below.
  }
  throw new Doubted(otherwise)
}
