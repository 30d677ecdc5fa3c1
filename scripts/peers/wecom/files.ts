import { createCipheriv, randomBytes, randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Content, Disposition, Faults } from './types'

const lifetime = 5 * 60_000
const block = 32
const portion = 64 * 1024

interface Issued {
  name: string
  content: Content
  key: Buffer
  /** Milliseconds. */
  at: number
}

function sizeOf(content: Content): number {
  return Buffer.isBuffer(content) ? content.length : content.size
}

/** The content, PKCS#7 padded to 32 bytes, in portions. */
function* padded(content: Content): Generator<Buffer> {
  const size = sizeOf(content)
  for (let start = 0; start < size; start += portion) {
    const end = Math.min(size, start + portion)
    yield Buffer.isBuffer(content) ? content.subarray(start, end) : Buffer.alloc(end - start)
  }
  const padding = block - (size % block)
  yield Buffer.alloc(padding, padding)
}

const encoded = (name: string) => name.replace(/[^\u0020-\u007e]+/g, encodeURIComponent)

const dispositions: Record<Disposition, (name: string) => string> = {
  extended: (name) => `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  quoted: (name) => `attachment; filename="${encoded(name)}"`,
  unquoted: (name) => `attachment; filename=${encoded(name)}`,
  raw: (name) => `attachment; filename="${Buffer.from(name).toString('latin1')}"`,
  percent: (name) => `attachment; filename="100%${encoded(name)}"`,
  absent: () => '',
}

/** The file host: each address has a key of its own, and lives five minutes. */
export class FileHost {
  private files = new Map<string, Issued>()
  /** Downloads so far, refused ones too. */
  downloads = 0

  constructor(
    private faults: Faults,
    private now: () => number,
    private origin: () => string,
    /** EncodingAESKey of callback mode; else each file has a key of its own. */
    private aesKey?: string,
  ) {}

  /** The address of a file and its key, as a callback names them. */
  issue(name: string, content: Content): { url: string; aeskey?: string } {
    const key = this.aesKey ? Buffer.from(this.aesKey, 'base64') : randomBytes(32)
    const path = `/file/${randomUUID()}`
    this.files.set(path, { name, content, key, at: this.now() })
    return { url: this.origin() + path, ...this.tell(key) }
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.downloads++
    const file = this.files.get(new URL(request.url!, 'http://wecom').pathname)
    const status = this.faults.http?.shift()
    if (status) return void response.writeHead(status).end()
    if (!file) return void response.writeHead(404).end()
    if (this.now() - file.at > lifetime) return void response.writeHead(403).end()
    await this.send(file, response)
  }

  private async send({ name, content, key }: Issued, response: ServerResponse): Promise<void> {
    const { disposition = 'extended', contentType = 'application/octet-stream' } = this.faults
    const size = sizeOf(content) + block - (sizeOf(content) % block)
    const naming = dispositions[disposition](name)
    // Named before its length: after it, Node refuses raw UTF-8.
    response.writeHead(200, {
      ...(naming && { 'Content-Disposition': naming }),
      'Content-Type': contentType,
      'Content-Length': size,
    })
    if (this.faults.cutShort && this.faults.cutShort--) {
      response.write(randomBytes(size >> 1), () => response.destroy())
      return
    }
    const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
    // Who asks may hang up at any time.
    await pipeline(Readable.from(padded(content)), cipher, response).catch(() => {})
  }

  private tell(key: Buffer): { aeskey?: string } {
    const right = key.toString('base64')
    const { aeskey } = this.faults
    if (this.aesKey || aeskey === 'missing') return {}
    if (aeskey === 'wrong') return { aeskey: randomBytes(32).toString('base64') }
    if (aeskey === 'unpadded') return { aeskey: right.replace(/=+$/, '') }
    if (aeskey === 'urlsafe') return { aeskey: right.replaceAll('+', '-').replaceAll('/', '_') }
    return { aeskey: right }
  }
}
