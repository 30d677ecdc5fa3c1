import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { FileStore, Notes } from '../storage'
import type { KeyedPart } from './driver'
import { contentOf } from './elements'
import {
  filesOf,
  type Format,
  isSettled,
  type Parcel,
  type Piece,
  piecesOf,
  reworded,
  summaryOf,
  textPieces,
} from './parcel'
import type { Fate, Push, Renewal } from './types'

/** Pushes on disk: `outbox.jsonl` and their files in `outbox/`. Opening removes files no push needs. */
export class Outbox {
  private adding = new Map<string, Promise<void>>()

  private constructor(
    private notes: Notes<Parcel>,
    private files: FileStore,
  ) {}

  static async open(folder: string, report: (message: string) => void): Promise<Outbox> {
    const files = await FileStore.open(join(folder, 'outbox'))
    const notes = await Notes.open(join(folder, 'outbox.jsonl'), summaryOf, report)
    const needed = new Set(notes.all.flatMap(filesOf))
    const paths = await readdir(join(folder, 'outbox'), { recursive: true })
    for (const sha of paths.map((path) => basename(path)))
      if (/^[0-9a-f]{64}$/.test(sha) && !needed.has(sha)) await files.remove(sha)
    return new Outbox(notes, files)
  }

  /** What is not settled, oldest first. */
  get open(): Parcel[] {
    return this.notes.all.filter((parcel) => !isSettled(parcel))
  }

  fate(key: string): Fate | undefined {
    const state = this.notes.get(key)?.state
    return state === 'sending' ? 'queued' : state
  }

  /** Whether a message on the platform is known to be one of ours. */
  hasMessage(id: string): boolean {
    return this.notes.all.some(({ ids }) => ids.includes(id))
  }

  /** Resolves when it is on disk. Nothing happens when the key is known, unless it was dropped. */
  async add(push: Push, format?: Format): Promise<void> {
    const { key } = push
    const state = this.notes.get(key)?.state
    if (state && state !== 'dropped') return
    const adding = this.adding.get(key) ?? this.create(push, format)
    this.adding.set(key, adding)
    await adding.finally(() => this.adding.delete(key))
  }

  /** Changes a parcel; resolves when that is on disk. */
  note({ key }: Parcel, change: Partial<Parcel>): Promise<void> {
    return this.notes.note(key, change)
  }

  /** What changes of a parcel that is not yet sent when it is renewed. */
  renewed(parcel: Parcel, renewal: Renewal, format?: Format): Partial<Parcel> {
    const content = contentOf(renewal)
    if (content === undefined) return { state: 'dropped' }
    const { title = parcel.title, to = parcel.to } = renewal
    return { title, to, pieces: reworded(parcel, content, format) }
  }

  /** What is to be sent next of a parcel. */
  async part({ key, title, pieces, done, isUrgent }: Parcel): Promise<KeyedPart> {
    const { content, image, file, choice } = pieces[done]
    const read = (sha: string) => readFile(this.files.path(sha))
    return {
      key,
      title,
      isUrgent,
      content,
      choice,
      image: image === undefined ? undefined : await read(image),
      file: file && { name: file.name, bytes: await read(file.sha256) },
    }
  }

  close(): Promise<void> {
    return this.notes.close()
  }

  private async create(push: Push, format?: Format): Promise<void> {
    const { key, to, title, until, isUrgent = false, fallback } = push
    const pieces = piecesOf(await this.store(push), format)
    if (!pieces.length) throw new Error(`[courier] 推送 ${key} 没有内容`)
    await this.notes.note(key, {
      to,
      title,
      until: until.getTime(),
      isUrgent,
      pieces,
      fallback: textPieces(contentOf({ text: fallback }) ?? '', format),
      state: 'queued',
      done: 0,
      tries: 0,
      since: 0,
      ids: [],
    })
  }

  /** The whole push as one piece, its bytes on disk. */
  private async store(push: Push): Promise<Piece> {
    const { image, file, choice } = push
    const put = async (bytes: Buffer) => (await this.files.put(bytes)).sha256
    return {
      content: contentOf(push),
      choice,
      image: image && (await put(image)),
      file: file && { name: file.name, sha256: await put(file.bytes) },
    }
  }
}
