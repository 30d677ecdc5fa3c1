import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { decryptFile, WecomCrypto } from '@wecom/aibot-node-sdk'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { StandIn } from '../wecom'
import { type Flaw, Sender } from './sender'
import type { Body } from './types'

const token = 'tOken'
const aesKey = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'
const theirs = new WecomCrypto(token, aesKey, '')

interface Call {
  query: URLSearchParams
  posted: string
}

let calls: Call[]
/** What the bot answers to a message. */
let answer: Body | undefined
let server: ReturnType<typeof createServer>
let url: string

/** A bot that keeps what it is told. */
async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const query = new URL(request.url!, 'http://bot').searchParams
  calls.push({ query, posted: await text(request) })
  const echo = query.get('echostr')
  if (echo) return void response.end(theirs.decrypt(echo))
  if (!answer) return void response.end()
  const [timestamp, nonce] = [query.get('timestamp')!, query.get('nonce')!]
  const { encrypt, signature: msgsignature } = theirs.encrypt(
    JSON.stringify(answer),
    timestamp,
    nonce,
  )
  response.end(JSON.stringify({ encrypt, msgsignature, timestamp: Number(timestamp), nonce }))
}

beforeEach(async () => {
  calls = []
  answer = undefined
  server = createServer(
    (request, response) => void take(request, response).catch(() => response.destroy()),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/wecom`
})

afterEach(() => {
  server.close()
  server.closeAllConnections()
})

/** What stood in the latest call, by the SDK's own reading of it. */
function read(): { isSigned: boolean; age: number; text: string } {
  const { query, posted } = calls.at(-1)!
  const { encrypt } = JSON.parse(posted)
  const [signature, timestamp, nonce] = ['msg_signature', 'timestamp', 'nonce'].map((it) =>
    query.get(it)!,
  )
  return {
    isSigned: theirs.verifySignature(signature, timestamp, nonce, encrypt),
    age: Date.now() / 1000 - Number(timestamp),
    text: theirs.decrypt(encrypt),
  }
}

const told = { msgid: 'm', msgtype: 'text', text: { content: '第一条' } }

it('verifies the address', async () => {
  const { status, text, echo } = await new Sender({ url, token, aesKey }).verify()
  expect([status, text]).toEqual([200, echo])
  expect(calls[0].query.get('msg_signature')).toMatch(/^[0-9a-f]{40}$/)
})

it('tells the bot something that the SDK can read', async () => {
  expect(await new Sender({ url, token, aesKey }).post(told)).toMatchObject({
    status: 200,
    text: '',
  })
  expect(read()).toMatchObject({ isSigned: true, text: JSON.stringify(told) })
  expect(read().age).toBeLessThan(60)
})

it('reads an encrypted answer', async () => {
  answer = { msgtype: 'markdown', markdown: { content: '好' } }
  expect((await new Sender({ url, token, aesKey }).post(told)).body).toEqual(answer)
})

it('posts with a flaw', async () => {
  const sender = new Sender({ url, token, aesKey })
  const post = async (flaw: Flaw) => void (await sender.post(told, flaw))
  await post('signature')
  expect(read()).toMatchObject({ isSigned: false, text: JSON.stringify(told) })
  await post('stale')
  expect(read().isSigned).toBe(true)
  expect(read().age).toBeGreaterThan(5 * 60)
  await post('receiveid')
  const { encrypt } = JSON.parse(calls.at(-1)!.posted)
  expect(() => new WecomCrypto(token, aesKey, 'mine').decrypt(encrypt)).toThrow('wwother')
  expect(read().isSigned).toBe(true)
  await post('key')
  expect(read).toThrow()
  await post('plain')
  expect(JSON.parse(calls.at(-1)!.posted)).toEqual(told)
  await post('absent')
  expect(calls.at(-1)!.posted).toBe('{}')
  await post('big')
  expect(calls.at(-1)!.posted.length).toBeGreaterThan(32 * 1024 * 1024)
})

it('posts the very same once more', async () => {
  const sender = new Sender({ url, token, aesKey })
  expect(() => sender.replay()).toThrow()
  await sender.post(told)
  await sender.replay()
  expect(calls[1]).toEqual(calls[0])
})

it('serves a bot in callback mode: what it answers at once, or later, is shown', async () => {
  const wecom = new StandIn({ botId: 'bot', secret: 's', callback: { url, token, aesKey } })
  await wecom.start()
  try {
    answer = { msgtype: 'markdown', markdown: { content: '好' } }
    expect(await wecom.waitReply(wecom.say('li', 'private', '/状态'))).toMatchObject({ text: '好' })
    answer = { msgtype: 'text', text: { content: '好' } }
    wecom.say('li', 'private', '/状态')
    await expect.poll(() => wecom.refusals).toMatchObject([{ errcode: 40008 }])
    answer = undefined
    const message = wecom.sendFile('li', 'private', '周报.docx', Buffer.from('第一条'))
    await expect.poll(() => calls.length).toBe(3)
    const body = JSON.parse(read().text)
    expect(body.file).toEqual({ url: expect.any(String) })
    const got = await (await fetch(body.file.url)).arrayBuffer()
    expect(String(decryptFile(Buffer.from(got), `${aesKey}=`))).toBe('第一条')
    const late = JSON.stringify({ msgtype: 'markdown', markdown: { content: '收到' } })
    await fetch(body.response_url, { method: 'POST', body: late })
    expect(await wecom.waitReply(message)).toMatchObject({ via: 'response_url', text: '收到' })
  } finally {
    wecom.stop()
  }
})
