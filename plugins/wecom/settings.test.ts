import { describe, expect, it } from 'vitest'
import { notesOn, wayOf, type WecomSettings } from './settings'

const aesKey = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'
const connection = { botId: 'aib', secret: 's' }
const callback = { token: 't', aesKey }
const webhookKey = '693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa'

it.each<[WecomSettings, string]>([
  [connection, 'connection'],
  [{ ...connection, ...callback }, 'connection'],
  [{ ...connection, aesKey: 'short' }, 'connection'],
  [callback, 'callback'],
  [{ ...callback, botId: 'aib', secret: '' }, 'callback'],
])('takes %j for the %s', (settings, mode) => expect(wayOf(settings).mode).toBe(mode))

it.each<[WecomSettings, string]>([
  [{ botId: 'aib' }, '没有写 WECOM_BOT_SECRET'],
  [{ secret: 's' }, '没有写 WECOM_BOT_ID'],
  [{ secret: 's', ...callback }, '没有写 WECOM_BOT_ID'],
  [{ token: 't' }, '没有写 WECOM_AES_KEY'],
  [{ aesKey }, '没有写 WECOM_TOKEN'],
  [{ webhookKey }, '只写了 WECOM_WEBHOOK_KEY'],
  [{ ...callback, aesKey: `${aesKey}=` }, 'WECOM_AES_KEY 有44个字符，应为43个'],
  [{ ...callback, aesKey: aesKey.slice(1) }, 'WECOM_AES_KEY 有42个字符'],
  [{ ...callback, aesKey: `${aesKey.slice(1)}密` }, '不是字母和数字'],
  [{ ...callback, token: '口 令' }, 'WECOM_TOKEN 有空格、汉字'],
  [{ ...connection, webhookKey: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send' }, '没有 key='],
  [{ ...connection, webhookKey: '群 机器人' }, 'WECOM_WEBHOOK_KEY 不对'],
  [{ ...connection, api: 'qyapi' }, 'WECOM_API=qyapi 不是网址'],
  [{ ...connection, url: 'https://openws' }, 'WECOM_WS_URL=https://openws 不是'],
])('refuses %j', (settings, words) => expect(() => wayOf(settings)).toThrow(words))

it.each([
  webhookKey,
  `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${webhookKey}`,
  `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?a=1&key=${webhookKey}&debug=1`,
])('finds the key of the webhook in %s', (written) =>
  expect(wayOf({ ...connection, webhookKey: written }).webhookKey).toBe(webhookKey),
)

it('goes to WeCom itself unless told otherwise', () => {
  expect(wayOf({ ...connection, api: '', url: '' })).toMatchObject({
    api: 'https://qyapi.weixin.qq.com',
    url: undefined,
  })
  expect(wayOf({ ...connection, api: 'http://127.0.0.1:9/' }).api).toBe('http://127.0.0.1:9')
})

describe('notes', () => {
  it.each<[WecomSettings, RegExp]>([
    [connection, /^$/],
    [{ ...connection, ...callback }, /用长连接（.*没有用）/],
    [callback, /审签、私下的提醒.*都要用长连接.*没有写 WECOM_WEBHOOK_KEY/],
    [{ ...callback, webhookKey }, /都要用长连接.*由群机器人发$/],
  ])('on %j', (settings, words) =>
    expect(notesOn(wayOf(settings), settings).join('')).toMatch(words),
  )
})
