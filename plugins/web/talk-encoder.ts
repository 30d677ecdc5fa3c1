import { type h, MessageEncoder } from 'koishi'
import type { FileShelf, ShelvedFile } from '../courier'
import type { People } from './people'
import type { Talk } from './talk'

/** What the page's bot stands on. */
export interface WebBotConfig {
  talk: Talk
  shelf: FileShelf
  people: People
}

/** Writes what Koishi sends into the talk. */
export class TalkEncoder extends MessageEncoder {
  private text = ''
  private files: ShelvedFile[] = []
  private quote?: string

  private get page(): WebBotConfig {
    return this.bot.config
  }

  override async visit({ type, attrs, children }: h): Promise<void> {
    if (type === 'text') this.text += attrs.content
    else if (type === 'br') this.text += '\n'
    else if (type === 'at') this.text += `@${attrs.name ?? attrs.id} `
    else if (type === 'quote') this.quote = attrs.id
    else if (type === 'img') this.addPicture(attrs.src)
    else await this.render(children)
    if (type === 'p') this.text += '\n'
  }

  override async flush(): Promise<void> {
    const { text, files, quote, channelId: channel } = this
    if (!text.trim() && !files.length) return
    const { id } = this.page.talk.add({ channel, text: text.trim(), files, quote })
    this.results.push({ id })
    Object.assign(this, { text: '', files: [], quote: undefined })
  }

  /** Pictures are sent as their bytes; nothing is fetched for the page. */
  private addPicture(src: string): void {
    const [, type, bytes] = /^data:image\/(\w+);base64,(.*)$/.exec(src) ?? []
    if (!bytes) return
    this.files.push(this.page.shelf.put('image', `图片.${type}`, Buffer.from(bytes, 'base64')))
  }
}
