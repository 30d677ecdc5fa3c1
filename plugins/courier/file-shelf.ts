import { randomUUID } from 'node:crypto'

/** A file or picture that somebody sent, held in memory. */
export interface ShelvedFile {
  /** Cannot be guessed: whoever knows it may have the file. */
  id: string
  kind: 'file' | 'image'
  name: string
  bytes: Buffer
}

/** Keeps the latest files of a platform in memory, up to a number of bytes together. */
export class FileShelf {
  private files = new Map<string, ShelvedFile>()
  private size = 0

  constructor(private capacity: number) {}

  put(kind: ShelvedFile['kind'], name: string, bytes: Buffer): ShelvedFile {
    const file = { id: randomUUID(), kind, name, bytes }
    this.files.set(file.id, file)
    this.size += bytes.length
    for (const { id } of this.files.values()) {
      if (this.size <= this.capacity || id === file.id) break
      this.remove(id)
    }
    return file
  }

  get(id: string): ShelvedFile | undefined {
    return this.files.get(id)
  }

  remove(id: string): void {
    const file = this.files.get(id)
    if (!file) return
    this.files.delete(id)
    this.size -= file.bytes.length
  }
}
