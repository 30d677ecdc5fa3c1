import { createHash } from 'node:crypto'
import { h } from 'koishi'
import type { Address, Blame, Part } from '../courier'
import { pageSize, readFiles, readHistory } from './history'
import { ActionError, type Call, type Message, privatePrefix, type Segment } from './protocol'

/** Milliseconds by which our clock may be ahead of QQ's. */
const clockSkew = 300_000

/** Retcodes of 1400 to 1499: the question was wrong, so nothing was done. */
const isRefusal = ({ retcode = 0 }: ActionError) => Math.trunc(retcode / 100) === 14

/** What a failed send means: QQ says 1200 to almost everything, a message that arrived included. */
export function blame(error: unknown): Blame {
  const isNotDone = error instanceof ActionError && (error.isUnsent || isRefusal(error))
  return isNotDone ? 'refused' : 'doubtful'
}

/** Ids of our messages or files like this part. Rejects when QQ does not remember far enough back. */
export async function findSent(
  call: Call,
  to: Address,
  part: Part,
  since: Date,
): Promise<string[]> {
  const from = (since.getTime() - clockSkew) / 1000
  const isUpload = part.file && !to.channelId.startsWith(privatePrefix)
  return isUpload ? findUpload(call, to, part.file!, from) : findMessage(call, to, part, from)
}

async function findMessage(call: Call, to: Address, part: Part, from: number) {
  const history = await readHistory(call, to.channelId, to.selfId)
  if (!history) throw new Error('[onebot] 没有历史消息')
  const own = history.filter(({ user_id, time }) => String(user_id) === to.selfId && time >= from)
  const found = own.filter((message) => isLike(message, part))
  const isWhole = history.length < pageSize || history.some(({ time }) => time < from)
  if (!found.length && !isWhole) throw new Error('[onebot] 消息太多，看不到那么早')
  return found.map(({ message_id }) => String(message_id))
}

async function findUpload(call: Call, to: Address, file: Required<Part>['file'], from: number) {
  const files = await readFiles(call, to.channelId)
  if (!files) throw new Error('[onebot] 没有群文件列表')
  const found = files.filter(
    ({ file_name, file_size, size, uploader, upload_time }) =>
      file_name === file.name &&
      (file_size ?? size) === file.bytes.length &&
      String(uploader) === to.selfId &&
      upload_time >= from,
  )
  if (!found.length && files.length >= pageSize) throw new Error('[onebot] 群文件太多，看不全')
  return found.map(({ file_id }) => file_id)
}

/** Whether a message of ours is this part, and no answer to somebody. */
function isLike({ message }: Message, { content = '', image, file }: Part): boolean {
  const of = (type: string) => message.filter((it) => it.type === type).map(({ data }) => data)
  if (of('reply').length) return false
  if (file) return of('file').some((data) => isFile(data, file.name, file.bytes.length))
  const elements = content.split('\n').flatMap((line) => h.parse(line))
  const attrsOf = (type: string) => h.select(elements, type).map(({ attrs }) => attrs)
  const pictures = of('image')
  if (pictures.length !== attrsOf('img').length + (image ? 1 : 0)) return false
  if (image && !content) return isPicture(pictures[0], image)
  const mentioned = attrsOf('at').map(({ id }) => String(id))
  const text = attrsOf('text').map(({ content }) => content)
  return (
    withoutBlanks(of('text').map(({ text }) => text)) === withoutBlanks(text) &&
    of('at')
      .map(({ qq }) => String(qq))
      .join() === mentioned.join()
  )
}

/** QQ puts blanks beside mentions and drops others at the ends. */
function withoutBlanks(texts: string[]): string {
  return texts.join('').replaceAll(/\s/g, '')
}

function isFile(data: Segment['data'], name: string, size: number): boolean {
  const stated = data.file_size ?? data.size
  const names = [data.file, data.name, data.file_name]
  return names.includes(name) && (stated === undefined || Number(stated) === size)
}

/** NapCat and go-cqhttp name a picture by the MD5 of its bytes; what is not said is believed. */
function isPicture({ file, file_size: size }: Segment['data'], bytes: Buffer): boolean {
  const md5 = createHash('md5').update(bytes).digest('hex')
  if (/[\da-f]{32}/i.test(file)) return String(file).toLowerCase().includes(md5)
  return size === undefined || Number(size) === bytes.length
}
