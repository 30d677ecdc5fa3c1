import { createHash } from 'node:crypto'
import { h } from 'koishi'
import type { KeyedPart } from '../courier'
import { Allowance } from './allowance'
import { post } from './post'
import { CallError } from './protocol'
import { shrink } from './shrink'

/** Characters of a text: none is more than three bytes of the 2,048 that the webhook takes. */
export const longestText = 680

/** Bytes of a picture. */
const largestPicture = 2 * 1024 * 1024

/** The key is not one of WeCom's. */
const badKey = 93000

/**
 * 群机器人: says things in its one group, calling people by their userids, 20 messages a minute.
 * What is not a refusal of WeCom's rejects with a CallError without code.
 */
export class Webhook {
  private allowance = new Allowance([{ span: 61_000, most: 20 }])

  /** @param refused hears that the key is wrong */
  constructor(
    private api: string,
    private key: string,
    private refused: (code: number) => void,
  ) {}

  /** Sends one part of a push: text, a picture, or a file. @throws CallError */
  async send({ content, image, file }: KeyedPart): Promise<void> {
    if (content) await this.post(textOf(content))
    if (image) await this.post(pictureOf(await shrink(image, largestPicture)))
    if (file) await this.post(fileOf(await this.upload(file)))
  }

  /** Lays a file ready; it lives for three days. */
  private async upload({ name, bytes }: { name: string; bytes: Buffer }): Promise<string> {
    const form = new FormData()
    form.set('media', new File([new Uint8Array(bytes)], name))
    try {
      return (await this.call('upload_media', form, '&type=file')).media_id
    } catch (error) {
      if (!(error instanceof CallError) || error.code !== undefined) throw error
      throw new CallError('upload_media', error.message, undefined, true)
    }
  }

  private async post(message: object): Promise<void> {
    await this.allowance.take('')
    await this.call('send', JSON.stringify(message))
  }

  private async call(name: string, body: FormData | string, more = ''): Promise<any> {
    const address = `${this.api}/cgi-bin/webhook/${name}?key=${encodeURIComponent(this.key)}${more}`
    try {
      return await post(name, address, body)
    } catch (error) {
      if (error instanceof CallError && error.code === badKey) this.refused(badKey)
      throw error
    }
  }
}

/** Calls stand at the end of the text, wherever they stood in it. */
function textOf(content: string): object {
  const elements = content.split('\n').map((line) => h.parse(line))
  const people = elements.flat().flatMap(({ type, attrs }) => (type === 'at' ? [attrs.id] : []))
  const lines = elements.map((line) => ({
    text: line.map(({ attrs }) => attrs.content ?? '').join(''),
    isCalls: line.some(({ type }) => type === 'at'),
  }))
  const said = lines.filter(({ text, isCalls }) => !isCalls || text.trim())
  const text = said.map(({ text }) => text.trimEnd()).join('\n')
  return { msgtype: 'text', text: { content: text, mentioned_list: people } }
}

function pictureOf(bytes: Buffer): object {
  const md5 = createHash('md5').update(bytes).digest('hex')
  return { msgtype: 'image', image: { base64: bytes.toString('base64'), md5 } }
}

function fileOf(media_id: string): object {
  return { msgtype: 'file', file: { media_id } }
}
