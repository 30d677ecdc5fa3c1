import type { IncomingMessage, ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { Refusal } from './refusal'
import type { Body } from './types'

export interface Post {
  query: URLSearchParams
  bytes: Buffer
  contentType: string
}

export type Take = (post: Post) => Promise<Body | void> | Body | void

/** Takes a post; refusals too are answered with HTTP 200. */
export async function answerPost(
  request: IncomingMessage,
  response: ServerResponse,
  take: Take,
): Promise<void> {
  const { searchParams: query } = new URL(request.url!, 'http://wecom')
  const contentType = request.headers['content-type'] ?? ''
  const post = { query, bytes: await buffer(request), contentType }
  const answer = await attempt(() => take(post))
  response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(answer))
}

async function attempt(take: () => ReturnType<Take>): Promise<Body> {
  try {
    return { errcode: 0, errmsg: 'ok', ...(await take()) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { errcode: error.errcode, errmsg: error.message }
  }
}

export function parse({ bytes }: Post): Body {
  try {
    return JSON.parse(String(bytes))
  } catch {
    throw new Refusal(47001, 'data format error')
  }
}
