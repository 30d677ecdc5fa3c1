import { say } from './say'

/** As written in `.env.local`; empty or absent when not. */
export interface WecomSettings {
  botId?: string
  secret?: string
  token?: string
  aesKey?: string
  webhookKey?: string
  api?: string
  url?: string
}

/** How the bot hears: over the long connection, or by calls to its public address. */
export type Mode = 'connection' | 'callback'

/** What is meant by the settings. */
export interface Way {
  mode: Mode
  /** Of WeCom's interface, without a slash at the end. */
  api: string
  /** Of the long connection; WeCom's own when absent. */
  url?: string
  /** Of the 群机器人. */
  webhookKey?: string
}

/** Throws, in Chinese, when the settings cannot be meant. */
export function wayOf(settings: WecomSettings): Way {
  const mode = modeOf(settings)
  if (mode === 'callback') checkCallback(settings)
  const api = addressOf('api', settings.api, /^https?:$/) ?? 'https://qyapi.weixin.qq.com'
  const url = addressOf('url', settings.url, /^wss?:$/)
  return { mode, api: api.replace(/\/+$/, ''), url, webhookKey: webhookKeyOf(settings.webhookKey) }
}

/** What whoever runs the bot should know of the way chosen: what it cannot do. */
export function notesOn({ mode, webhookKey }: Way, { token }: WecomSettings): string[] {
  if (mode === 'connection') return token ? [say('wecom.mode.both')] : []
  return [say('wecom.mode.limits'), say(`wecom.mode.${webhookKey ? 'webhook' : 'no-webhook'}`)]
}

/** A bot is set to one of them at a time; with the settings of both the long connection is meant. */
function modeOf({ botId, secret, token, aesKey }: WecomSettings): Mode {
  if (secret) return botId ? 'connection' : refuse('no-bot')
  if (token) return aesKey ? 'callback' : refuse('no-key')
  if (aesKey) return refuse('no-token')
  return refuse(botId ? 'no-secret' : 'webhook-alone')
}

function checkCallback({ token = '', aesKey = '' }: WecomSettings): void {
  if (!/^[!-~]+$/.test(token)) refuse('token')
  if (aesKey.length !== 43) refuse('key-length', { length: aesKey.length })
  if (!/^[\w+/-]+$/.test(aesKey)) refuse('key-signs')
}

function addressOf(name: 'api' | 'url', address: string | undefined, scheme: RegExp) {
  const isRight = !address || (URL.canParse(address) && scheme.test(new URL(address).protocol))
  return isRight ? address || undefined : refuse(name, { address })
}

/** WeCom shows the key at the end of an address, which may be written as it stands. */
function webhookKeyOf(written = ''): string | undefined {
  const isAddress = /^https?:/.test(written)
  const key = isAddress ? (/[?&]key=([^&#\s]+)/.exec(written)?.[1] ?? '') : written
  if (isAddress && !key) refuse('webhook-address')
  if (!/^[\w-]*$/.test(key)) refuse('webhook-key')
  return key || undefined
}

function refuse(reason: string, values: object = {}): never {
  throw new Error(`[wecom] ${say(`wecom.settings.${reason}`, values)}`)
}
