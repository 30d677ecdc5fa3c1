import type { Address, Attachment, Driver, PlatformIds } from '../courier'
import type { FileShelf } from '../courier'
import { group, privatePrefix, type Talk } from './talk'

/** What the courier leaves to the trial page. */
export class WebDriver implements Driver {
  readonly platform = 'web'
  readonly gap = [0, 1] as const
  readonly isAlwaysAwake = true

  constructor(
    private selfId: string,
    private talk: Talk,
    private shelf: FileShelf,
  ) {}

  groups(): Address[] {
    return [{ platform: this.platform, selfId: this.selfId, channelId: group, guildId: group }]
  }

  reach({ web }: PlatformIds): Address | undefined {
    const { platform, selfId } = this
    return web ? { platform, selfId, channelId: privatePrefix + web, userId: web } : undefined
  }

  /** From the shelf alone: an address somebody wrote is never followed. */
  sources(_bot: unknown, { id = '' }: Attachment): (() => Promise<string>)[] {
    const file = this.shelf.get(id)
    return file ? [async () => `base64://${file.bytes.toString('base64')}`] : []
  }

  async sendFile(_bot: unknown, to: Address, name: string, bytes: Buffer): Promise<void> {
    const file = this.shelf.put('file', name, bytes)
    this.talk.add({ channel: to.channelId, text: '', files: [file] })
  }

  async recall(_bot: unknown, { channelId }: Address, messageId: string): Promise<void> {
    const recalled = this.talk.recall(channelId, messageId)
    for (const { id } of recalled?.files ?? []) this.shelf.remove(id)
  }

  /** What was said before a restart is gone: saying it again does no harm. */
  async find(): Promise<string[]> {
    return []
  }
}
