import { randomUUID } from 'node:crypto'
import { Refusal } from './refusal'

const lifetime = 3 * 24 * 60 * 60_000
const mega = 1024 * 1024

/** Bytes a medium may have. */
const caps: Record<string, number> = {
  file: 20 * mega,
  image: 10 * mega,
  video: 10 * mega,
  voice: 2 * mega,
}

/** How the bytes of a kind begin. */
const beginnings: Record<string, string[]> = {
  image: ['\x89PNG\r\n\x1a\n', '\xff\xd8\xff', 'GIF8'],
  voice: ['#!AMR'],
}

export interface Medium {
  id: string
  type: string
  name: string
  bytes: Buffer
  /** Milliseconds. */
  at: number
  /** Key of the webhook it is for; the bot's own without. */
  owner?: string
}

export function checkSize(type: string, size: number): void {
  if (!caps[type]) throw new Refusal(40004, 'invalid media type')
  if (!(size > 0 && size <= caps[type])) throw new Refusal(40006, 'invalid media size')
}

/** Uploaded files that wait to be sent: three days, and only by whom they belong to. */
export class Media {
  private kept = new Map<string, Medium>()

  constructor(private now: () => number) {}

  keep(type: string, name: string, bytes: Buffer, owner?: string): Medium {
    checkSize(type, bytes.length)
    const start = bytes.toString('latin1', 0, 8)
    if (beginnings[type] && !beginnings[type].some((each) => start.startsWith(each)))
      throw new Refusal(40005, 'invalid file type')
    const medium = { id: randomUUID(), type, name, bytes, at: this.now(), owner }
    this.kept.set(medium.id, medium)
    return medium
  }

  find(type: string, id: string, owner?: string): Medium {
    const medium = this.kept.get(id)
    if (!medium || medium.owner !== owner) throw new Refusal(40007, 'invalid media_id')
    if (medium.type !== type) throw new Refusal(40004, 'invalid media type')
    if (this.now() - medium.at > lifetime) throw new Refusal(40145, 'media_id expired')
    return medium
  }
}
