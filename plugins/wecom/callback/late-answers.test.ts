import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { StandIn } from '../../../scripts/peers/wecom'
import type { Message } from '../protocol'
import { Requests } from '../requests'
import type { Saying } from '../voice'
import { LateAnswers } from './late-answers'

const token = 'tOken'
const aesKey = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'
const group = 'wrAbcdefgh1'
const picture = Buffer.from('picture')
const file = { name: '周报.docx', bytes: Buffer.from('file') }

/** Takes whatever the bot is told. */
let listener: Server
let clock: number
let wecom: StandIn
let requests: Requests
let voice: LateAnswers
let warnings: string[]
let later: [string, Saying][]
let isWebhooks: (channel: string) => boolean

beforeEach(async () => {
  listener = createServer(
    (request, response) => void request.resume().on('end', () => response.end()),
  )
  clock = Date.now()
  warnings = []
  later = []
  isWebhooks = (channel) => channel === group
  listener.listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const url = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/`
  wecom = new StandIn({
    botId: 'b',
    secret: '',
    callback: { url, token, aesKey },
    now: () => clock,
  })
  await wecom.start()
  requests = new Requests()
  voice = new LateAnswers({
    requests,
    groups: { isWebhooks: (channel) => isWebhooks(channel) },
    later: async (_key, channel, saying) => void later.push([channel, saying]),
    warn: (message) => warnings.push(message),
    rests: [10, 10],
  })
})

afterEach(() => {
  wecom.stop()
  listener.close()
  listener.closeAllConnections()
})

/** Something is said to the bot: how it is answered. */
function said(place: string) {
  const { body, msgid } = wecom.say('li', place, '好')
  requests.note(body as Message, {})
  return requests.get(msgid)!
}

const shown = () => wecom.sent.map(({ via, text }) => `${via} ${text}`)

describe('one answer', () => {
  it('holds everything that was said until the message is handled', async () => {
    const request = said('private')
    await voice.answer(request.channel, request, { text: '一' })
    await voice.answer(request.channel, request, { text: '二\n*三*' })
    expect(wecom.sent).toEqual([])
    await voice.finish(request.messageId)
    await voice.finish(request.messageId)
    expect(shown()).toEqual(['response_url 一  \n  \n二  \n＊三＊'])
  })

  it('is none when nothing was said', async () => {
    await voice.finish(said('private').messageId)
    await voice.finish('unknown')
    expect([wecom.sent, warnings]).toEqual([[], []])
  })

  it('says what cannot be sent, each file by its name', async () => {
    const request = said('private')
    await voice.answer(request.channel, request, { image: picture })
    await voice.push('private:li', { file })
    await voice.answer(request.channel, request, { text: '好了' })
    await voice.finish(request.messageId)
    expect(wecom.sent[0].text).toMatch(
      /^好了\s+企业微信的回调发不了图片.*\s+.*“周报\.docx”没有发出/,
    )
  })

  it('is cut where it is too long', async () => {
    const request = said('private')
    await voice.answer(request.channel, request, { text: '一行字*\n'.repeat(3000) })
    await voice.finish(request.messageId)
    expect(wecom.sent[0].text).toMatch(/（太长，后面的没有显示，请缩小范围再查）$/)
    expect(Buffer.byteLength(wecom.sent[0].text)).toBeLessThanOrEqual(20_480)
  })

  it('is tried again while WeCom is busy, and not after it may have arrived', async () => {
    const request = said('private')
    wecom.faults.refuse = [-1, 846601]
    await voice.answer(request.channel, request, { text: '一' })
    await voice.finish(request.messageId)
    expect(shown()).toEqual(['response_url 一'])
    const cut = said('private')
    cut.url = `${wecom.apiUrl}/nowhere`
    await voice.answer(cut.channel, cut, { text: '二' })
    await voice.finish(cut.messageId)
    expect(warnings).toEqual([expect.stringContaining('不知道答复是否送达')])
  })
})

describe('in the group of the webhook', () => {
  it('pictures and files go by the webhook, after the answer', async () => {
    const request = said(group)
    await voice.answer(group, request, { image: picture })
    await voice.answer(group, request, { text: '积分榜' })
    await voice.finish(request.messageId)
    await voice.push(group, { file })
    expect(shown()).toEqual(['response_url 积分榜'])
    expect(later).toEqual([
      [group, { image: picture, file: undefined }],
      [group, { file }],
    ])
  })

  it('what is too late for an answer does, too', async () => {
    const request = said(group)
    await voice.answer(group, request, { text: '一' })
    clock += 3_600_001
    await voice.finish(request.messageId)
    await voice.answer(group, request, { text: '二' })
    expect(wecom.sent).toEqual([])
    expect(later).toEqual([
      [group, { text: '一' }],
      [group, { text: '二' }],
    ])
  })

  it('does not speak for another group', async () => {
    isWebhooks = () => false
    const request = said(group)
    await voice.answer(group, request, { text: '一' })
    clock += 3_600_001
    await voice.finish(request.messageId)
    expect(later).toEqual([])
    expect(warnings).toContainEqual(expect.stringMatching(/没能说给 wrAbcdefgh1：一/))
  })
})

it('rejects what nobody asked for in private', async () => {
  await expect(voice.push('private:li', { text: '一' })).rejects.toThrow('不能主动发消息')
  const request = said('private')
  await voice.finish(request.messageId)
  await expect(voice.push('private:li', { text: '一' })).rejects.toThrow('不能主动发消息')
})
