import { createHash, randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { png } from '../../e2e/png'
import type { Body, StandIn } from '../wecom'
import { Scene } from './fixture'

const minute = 60_000
const mega = 1024 * 1024
const card_action = { type: 1, url: 'https://desk.example' }

let scene: Scene
let wecom: StandIn

beforeEach(async () => {
  scene = new Scene()
  wecom = scene.wecom
  await wecom.start()
  wecom.webhooks.add('K', 'wrAb')
  wecom.webhooks.add('L', 'wrCd')
})

afterEach(() => scene.close())

async function post(url: string, body: unknown): Promise<number> {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) })
  expect(response.status).toBe(200)
  return ((await response.json()) as Body).errcode
}

function send(body: Body, key = 'K'): Promise<number> {
  return post(`${wecom.apiUrl}/cgi-bin/webhook/send?key=${key}`, body)
}

const plain = (content: string, more: Body = {}) => ({
  msgtype: 'text',
  text: { content, ...more },
})
const marked = (content: string, type = 'markdown') => ({ msgtype: type, [type]: { content } })

function picture(bytes: Buffer, md5 = createHash('md5').update(bytes).digest('hex')): Body {
  return { msgtype: 'image', image: { base64: bytes.toString('base64'), md5 } }
}

async function upload(
  size: number,
  { key = 'K', type = 'file', field = 'media' } = {},
): Promise<Body> {
  const form = new FormData()
  form.set(field, new File([randomBytes(size)], '汇总.docx'))
  const url = `${wecom.apiUrl}/cgi-bin/webhook/upload_media?key=${key}&type=${type}`
  return (await fetch(url, { method: 'POST', body: form })).json() as Promise<Body>
}

describe('a webhook', () => {
  it('speaks in its group and calls people', async () => {
    expect(
      await send(
        plain('周五截稿', { mentioned_list: ['li', '@all'], mentioned_mobile_list: ['138'] }),
      ),
    ).toBe(0)
    expect(await send(marked('请 <@wang> 看'))).toBe(0)
    expect(wecom.screens.in('wrAb')).toMatchObject([
      { group: 'wrAb', kind: 'text', via: 'webhook', text: '周五截稿', ats: ['li', '@all', '138'] },
      { group: 'wrAb', kind: 'markdown', ats: ['wang'] },
    ])
  })

  it.each<[string, Body, number]>([
    ['2,048 bytes', plain('a'.repeat(2048)), 0],
    ['2,049 bytes', plain('a'.repeat(2049)), 40058],
    ['4,096 bytes of markdown', marked('a'.repeat(4096)), 0],
    ['4,097 bytes of markdown', marked('a'.repeat(4097)), 40058],
    ['4,097 bytes of markdown_v2', marked('a'.repeat(4097), 'markdown_v2'), 40058],
    ['nothing', plain(''), 44001],
    ['a stream', { msgtype: 'stream', stream: { id: 's' } }, 40008],
    ['a picture', picture(png(64, 64)), 0],
    ['a dot', picture(png(1, 1)), 40123],
    ['a picture that is none', picture(randomBytes(400)), 40123],
    ['a picture with the wrong sum', picture(png(64, 64), 'x'), 301019],
    ['a picture of more than 2 MB', picture(Buffer.alloc(2 * mega + 1)), 40006],
    ['an unknown file', { msgtype: 'file', file: { media_id: 'x' } }, 40007],
    ['news', { msgtype: 'news', news: { articles: [{ title: '本周' }] } }, 0],
    ['no news', { msgtype: 'news', news: { articles: [] } }, 40058],
    [
      'a notice',
      { msgtype: 'template_card', template_card: { card_type: 'text_notice', card_action } },
      0,
    ],
    [
      'a question',
      {
        msgtype: 'template_card',
        template_card: { card_type: 'button_interaction', task_id: 't', button_list: [] },
      },
      40058,
    ],
  ])('with %s', async (_, body, code) => {
    expect(await send(body)).toBe(code)
    expect(wecom.sent).toHaveLength(code ? 0 : 1)
  })

  it('is refused with a wrong key, or what is no JSON', async () => {
    expect(await send(plain('好'), 'X')).toBe(93000)
    const url = `${wecom.apiUrl}/cgi-bin/webhook/send?key=K`
    const response = await fetch(url, { method: 'POST', body: 'not json' })
    expect(((await response.json()) as Body).errcode).toBe(47001)
  })

  it('speaks 20 times a minute, apart from the bot', async () => {
    for (let count = 0; count < 20; count++) expect(await send(plain('好'))).toBe(0)
    expect(await send(plain('好'))).toBe(45009)
    expect(await send(plain('好'), 'L')).toBe(0)
    scene.clock += minute
    expect(await send(plain('好'))).toBe(0)
  })

  it('is refused when switched on', async () => {
    wecom.faults.webhook = [-1, 0, 45009]
    expect([await send(plain('一')), await send(plain('二')), await send(plain('三'))]).toEqual([
      -1, 0, 45009,
    ])
    expect(wecom.sent.map(({ text }) => text)).toEqual(['二'])
  })
})

describe('a file for a webhook', () => {
  it('is shown in the group of that key alone, for three days', async () => {
    const { errcode, type, media_id } = await upload(2000)
    expect({ errcode, type }).toEqual({ errcode: 0, type: 'file' })
    const file = { msgtype: 'file', file: { media_id } }
    expect(await send(file, 'L')).toBe(40007)
    expect(await send(file)).toBe(0)
    expect(wecom.sent[0]).toMatchObject({ kind: 'file', file: { name: '汇总.docx' } })
    expect(wecom.sent[0].file!.bytes).toHaveLength(2000)
    scene.clock += 3 * 24 * 60 * minute + 1
    expect(await send(file)).toBe(40145)
  })

  it.each([
    [5, {}, 40006],
    [6, {}, 0],
    [20 * mega, {}, 0],
    [20 * mega + 1, {}, 40006],
    [6, { key: 'X' }, 93000],
    [6, { type: 'image' }, 40004],
    [6, { type: 'voice' }, 40005],
    [6, { field: 'file' }, 44001],
  ])('of %i bytes, as %o', async (size, how, code) => {
    expect((await upload(size, how)).errcode).toBe(code)
  })
})

describe('the address for a late answer', () => {
  it('takes one, within an hour', async () => {
    const message = wecom.say('li', 'private', '/状态')
    const { response_url } = message.body
    expect(await post(response_url, { msgtype: 'text', text: { content: '好' } })).toBe(40008)
    expect(await post(response_url, marked('a'.repeat(20_481)))).toBe(40058)
    scene.clock += 60 * minute
    expect(await post(response_url, marked('好'))).toBe(0)
    expect(await post(response_url, marked('好'))).toBe(846605)
    expect(await wecom.waitReply(message)).toMatchObject({ via: 'response_url', user: 'li' })
    expect(wecom.sent).toHaveLength(1)
  })

  it('is too late after an hour', async () => {
    const { response_url } = wecom.say('li', 'private', '/状态').body
    scene.clock += 60 * minute + 1
    expect(await post(response_url, marked('好'))).toBe(846604)
    expect(await post(`${response_url}x`, marked('好'))).toBe(846605)
  })
})
