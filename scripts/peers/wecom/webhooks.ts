import { createHash } from 'node:crypto'
import { imageSize } from 'image-size'
import type { StandIn } from '../wecom'
import { checkNotice, wordsOf } from './cards'
import type { Medium } from './media'
import { readMedium, readText } from './outgoing'
import { type Post, parse } from './posts'
import { Quota } from './quota'
import { Refusal } from './refusal'
import type { Body, Shown } from './types'

const longestText = 2048
const longestMarkdown = 4096
const largestPicture = 2 * 1024 * 1024
/** Bytes a file must exceed. */
const smallest = 5

/** A JPG or PNG of more than one dot. */
function readPicture({ base64, md5 }: Body = {}): Shown {
  const bytes = Buffer.from(String(base64 ?? ''), 'base64')
  if (bytes.length === 0) throw new Refusal(44001, 'empty image')
  if (bytes.length > largestPicture) throw new Refusal(40006, 'invalid image size')
  if (createHash('md5').update(bytes).digest('hex') !== md5)
    throw new Refusal(301019, 'image md5 mismatch')
  if (!isPicture(bytes)) throw new Refusal(40123, 'invalid image')
  return { kind: 'image', images: [bytes] }
}

function isPicture(bytes: Buffer): boolean {
  try {
    const { type, width, height } = imageSize(bytes)
    return ['png', 'jpg'].includes(type!) && width * height > 1
  } catch {
    return false
  }
}

function readPlain({ content, mentioned_list = [], mentioned_mobile_list = [] }: Body = {}): Shown {
  const ats = [...mentioned_list, ...mentioned_mobile_list]
  return { kind: 'text', text: readText('text', content, longestText), ats }
}

function readMarkdown(type: string, { content }: Body = {}): Shown {
  const text = readText(type, content, longestMarkdown)
  const called = type === 'markdown' ? [...text.matchAll(/<@([^>]+)>/g)] : []
  return { kind: 'markdown', text, ats: called.map(([, id]) => id) }
}

function readNews({ articles = [] }: Body = {}): Shown {
  if (articles.length < 1 || articles.length > 8) throw new Refusal(40058, 'news.articles invalid')
  return { kind: 'news', text: articles.map(wordsOf).join('\n') }
}

function readNotice(card: Body): Shown {
  checkNotice(card)
  return { kind: 'card', card, text: wordsOf(card) }
}

/** 群机器人: whoever knows its key speaks in its group. */
export class Webhooks {
  /** Chatids by key. */
  private groups = new Map<string, string>()
  private quota: Quota

  constructor(private wecom: StandIn) {
    this.quota = new Quota(wecom.now, 20)
  }

  /** A group gets one. */
  add(key: string, group: string): void {
    this.groups.set(key, group)
    this.wecom.conversations.know(group)
  }

  send(post: Post): void {
    const [key, group] = this.groupOf(post)
    const code = this.wecom.faults.webhook?.shift()
    if (code) throw new Refusal(code, 'system busy')
    const shown = this.read(parse(post), key)
    this.quota.take(key)
    this.wecom.screens.show(group, { ...shown, via: 'webhook' })
  }

  async upload(post: Post): Promise<Body> {
    const [key] = this.groupOf(post)
    const { type, id, at } = await this.keep(post, key)
    return { type, media_id: id, created_at: String(Math.floor(at / 1000)) }
  }

  private async keep({ query, bytes, contentType }: Post, key: string): Promise<Medium> {
    const type = query.get('type') ?? ''
    if (!['file', 'voice'].includes(type)) throw new Refusal(40004, 'invalid media type')
    const headers = { 'content-type': contentType }
    const form = await new Response(bytes, { headers }).formData().catch(() => undefined)
    const media = form?.get('media')
    if (!(media instanceof File)) throw new Refusal(44001, 'empty media data')
    if (media.size <= smallest) throw new Refusal(40006, 'invalid media size')
    const content = Buffer.from(await media.arrayBuffer())
    return this.wecom.media.keep(type, media.name, content, key)
  }

  private groupOf({ query }: Post): [key: string, group: string] {
    const key = query.get('key') ?? ''
    const group = this.groups.get(key)
    if (!group) throw new Refusal(93000, 'invalid webhook url')
    return [key, group]
  }

  private read(body: Body, key: string): Shown {
    const { msgtype } = body
    if (msgtype === 'text') return readPlain(body.text)
    if (msgtype === 'markdown' || msgtype === 'markdown_v2')
      return readMarkdown(msgtype, body[msgtype])
    if (msgtype === 'image') return readPicture(body.image)
    if (msgtype === 'news') return readNews(body.news)
    if (msgtype === 'template_card') return readNotice(body.template_card)
    if (msgtype === 'file' || msgtype === 'voice')
      return readMedium(msgtype, body[msgtype], this.wecom.media, key)
    throw new Refusal(40008, 'invalid message type')
  }
}
