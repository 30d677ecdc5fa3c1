import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { FileStore, Notes } from '../storage'
import { brief, filesOf, isSettled, type Parcel, type Piece } from './parcel'
import { split } from './split'
import type { Fate, Part, Push } from './types'

/** Pushes on disk: `outbox.jsonl` and their files in `outbox/`. Opening throws out what is no more needed. */
export class Outbox {
  private adding = new Map<string, Promise<void>>()

  private constructor(
    private notes: Notes<Parcel>,
    private files: FileStore,
  ) {}

  static async open(folder: string, report: (message: string) => void): Promise<Outbox> {
    const files = await FileStore.open(join(folder, 'outbox'))
    const notes = await Notes.open(join(folder, 'outbox.jsonl'), brief, report)
    const needed = new Set(notes.all.flatMap(filesOf))
    const kept = (await readdir(join(folder, 'outbox'), { recursive: true })).map((it) =>
      basename(it),
    )
    for (const sha of kept)
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
  claims(id: string): boolean {
    return this.notes.all.some(({ ids }) => ids.includes(id))
  }

  /** Resolves when it is on disk. Nothing happens when the key is known. */
  async add(push: Push, length?: number): Promise<void> {
    const { key } = push
    if (this.notes.get(key)) return
    const adding = this.adding.get(key) ?? this.keep(push, length)
    this.adding.set(key, adding)
    await adding.finally(() => this.adding.delete(key))
  }

  /** Changes a parcel; resolves when that is on disk. */
  note({ key }: Parcel, change: Partial<Parcel>): Promise<void> {
    return this.notes.note(key, change)
  }

  /** A text that is not yet sent in other words. */
  reworded(content: string, length?: number): Pick<Parcel, 'pieces'> {
    return { pieces: split(content, length).map((text) => ({ content: text })) }
  }

  /** What is to be sent next of a parcel. */
  async part({ pieces, done }: Parcel): Promise<Part> {
    const { content, image, file } = pieces[done]
    const read = (sha: string) => readFile(this.files.path(sha))
    return {
      content,
      image: image === undefined ? undefined : await read(image),
      file: file && { name: file.name, bytes: await read(file.sha256) },
    }
  }

  close(): Promise<void> {
    return this.notes.close()
  }

  private async keep(push: Push, length?: number): Promise<void> {
    const { key, to, until, isUrgent = false, fallback = '' } = push
    const pieces = await this.pieces(push, length)
    if (!pieces.length) throw new Error(`[courier] 推送 ${key} 没有内容`)
    await this.notes.note(key, {
      to,
      until: until.getTime(),
      isUrgent,
      pieces,
      fallback: split(fallback, length).map((content) => ({ content })),
      state: 'queued',
      done: 0,
      tries: 0,
      since: 0,
      ids: [],
    })
  }

  /** The picture stands under the text when that is one message, otherwise after it. */
  private async pieces({ content = '', image, file }: Push, length?: number): Promise<Piece[]> {
    const store = async (bytes: Buffer) => (await this.files.put(bytes)).sha256
    const pieces: Piece[] = split(content, length).map((content) => ({ content }))
    const picture = image && (await store(image))
    if (picture && pieces.length === 1) pieces[0].image = picture
    else if (picture) pieces.push({ image: picture })
    if (file) pieces.push({ file: { name: file.name, sha256: await store(file.bytes) } })
    return pieces
  }
}
