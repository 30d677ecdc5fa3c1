import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { isPassing } from '../bot'
import type { Groups } from '../groups'
import { markdownOf } from '../markdown'
import { post } from '../post'
import { CallError } from '../protocol'
import type { Request, Requests } from '../requests'
import { say } from '../say'
import { textPieces } from '../sender'
import type { Saying, Voice } from '../voice'

export interface Surroundings {
  requests: Requests
  groups: Pick<Groups, 'isWebhooks'>
  /** Says something there by the 群机器人, for sure. */
  later(key: string, channel: string, saying: Saying): Promise<void>
  warn(message: string): void
  /** Milliseconds between tries while nothing arrives. */
  rests?: number[]
}

/**
 * Says things in the callback mode. A message takes one answer, so what is said to it is collected
 * until it has been handled; anything else the 群机器人 says, in its group alone.
 */
export class LateAnswers implements Voice {
  readonly isOpen = true
  private collected = new Map<Request, Saying[]>()

  constructor(private around: Surroundings) {}

  async push(channel: string, saying: Saying): Promise<void> {
    const { requests, groups, later } = this.around
    if (groups.isWebhooks(channel)) return later(`wecom:said:${randomUUID()}`, channel, saying)
    const request = requests.openIn(channel)
    if (!request) throw new CallError('push', '回调模式不能主动发消息')
    await this.answer(channel, request, saying)
  }

  async answer(_channel: string, request: Request, saying: Saying): Promise<void> {
    if (request.isOver) return this.sayElsewhere(request, saying)
    this.collected.set(request, [...(this.collected.get(request) ?? []), saying])
  }

  async finish(messageId: string): Promise<void> {
    const request = this.around.requests.get(messageId)
    if (!request || request.isOver) return
    request.isOver = true
    const sayings = this.collected.get(request) ?? []
    this.collected.delete(request)
    const canShow = this.around.groups.isWebhooks(request.channel)
    const texts = sayings.flatMap(({ text }) => text || [])
    const unshown = canShow ? '' : unshownText(sayings)
    if (texts.length || unshown) await this.postText(request, texts.join('\n\n'), unshown)
    for (const { image, file } of canShow ? sayings : [])
      if (image || file) await this.sayElsewhere(request, { image, file })
  }

  private async postText(request: Request, text: string, unshown: string): Promise<void> {
    const [first, ...rest] = textPieces(text)
    const canGoOn = this.around.groups.isWebhooks(request.channel)
    const cut = rest.length && !canGoOn ? say('wecom.callback.cut') : ''
    const said = [first, cut, unshown].filter(Boolean).join('\n')
    try {
      await this.post(request, markdownOf(said))
    } catch (error) {
      if (!(error instanceof CallError)) throw error
      if (error.code === undefined && !error.isUnsent)
        return this.around.warn(`不知道答复是否送达：${error.message}`)
      this.around.warn(`答复没有送达：${error.message}`)
      return this.sayElsewhere(request, { text: text || unshown })
    }
    if (rest.length && canGoOn) await this.sayElsewhere(request, { text: rest.join('\n') })
  }

  /** Tries again only while nothing arrives: the address takes one answer. */
  private async post({ url }: Request, content: string): Promise<void> {
    if (!url) throw new CallError('response_url', '消息没有带来答复的地址', undefined, true)
    const body = JSON.stringify({ msgtype: 'markdown', markdown: { content } })
    const { rests = [1000, 4000, 10_000] } = this.around
    for (const rest of rests) {
      try {
        return void (await post('response_url', url, body))
      } catch (error) {
        if (!(error instanceof CallError) || !isPassing(error)) throw error
        await sleep(rest)
      }
    }
    await post('response_url', url, body)
  }

  /** It is too late for an answer. */
  private async sayElsewhere(request: Request, saying: Saying): Promise<void> {
    const { groups, later, warn } = this.around
    const { channel, messageId } = request
    if (groups.isWebhooks(channel))
      return later(`wecom:late:${messageId}:${++request.count}`, channel, saying)
    warn(`有一条答复没能说给 ${channel}：${saying.text?.slice(0, 60) ?? unshownText([saying])}`)
  }
}

/** What to do instead of looking at the pictures and files. */
function unshownText(sayings: Saying[]): string {
  const names = sayings.flatMap(({ file }) => (file ? `“${file.name}”` : []))
  const lines = sayings.some(({ image }) => image) ? [say('wecom.callback.no-picture')] : []
  if (names.length) lines.push(say('wecom.callback.no-file', { names: names.join('') }))
  return lines.join('\n')
}
