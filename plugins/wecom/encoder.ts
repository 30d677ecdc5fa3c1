import { type h, MessageEncoder } from 'koishi'
import type { Saying, Speaker } from './voice'

/** Says what Koishi sends: text and pictures. Quotes are left out: WeCom shows what is answered. */
export class WecomEncoder extends MessageEncoder {
  private text = ''

  override async visit({ type, attrs, children }: h): Promise<void> {
    if (type === 'text') this.text += attrs.content
    else if (type === 'br') this.text += '\n'
    else if (type === 'at') this.text += `@${attrs.name ?? this.wecom.nameOf(attrs.id)} `
    else if (type === 'img') await this.sendPicture(attrs.src)
    else if (type !== 'quote') await this.render(children)
    if (type === 'p') this.text += '\n'
  }

  override async flush(): Promise<void> {
    const text = this.text.trim()
    this.text = ''
    if (text) await this.say({ text })
  }

  private get wecom(): Speaker {
    return this.bot as unknown as Speaker
  }

  private async sendPicture(src: string): Promise<void> {
    await this.flush()
    const [, bytes] = /^data:image\/\w+;base64,(.*)$/.exec(src) ?? []
    if (bytes) await this.say({ image: Buffer.from(bytes, 'base64') })
  }

  private async say(saying: Saying): Promise<void> {
    await this.wecom.say(this.channelId, saying, this.options?.session?.messageId)
    this.results.push({ id: '' })
  }
}
