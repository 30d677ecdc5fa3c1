import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Faults, StoredFile } from './types'

/** QQ's file server: keeps what was sent and gives it back, with the faults that are switched on. */
export class FileServer {
  private files = new Map<string, StoredFile>()
  /** Ids that `faults.fileUrl = 'lost'` has made NapCat forget. */
  private lost = new Set<string>()
  private server = createServer((request, response) => this.answer(request, response))

  constructor(private faults: Faults) {}

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve))
  }

  close(): void {
    this.server.close()
    this.server.closeAllConnections()
  }

  keep(file: Omit<StoredFile, 'id' | 'listId'>): StoredFile {
    const kept = { ...file, id: `/${randomUUID()}`, listId: `/${randomUUID()}` }
    this.files.set(kept.id, kept)
    if (this.faults.fileUrl === 'lost') this.lost.add(kept.id)
    return kept
  }

  /** By either id; nothing when it is forgotten. */
  find(id: string): StoredFile | undefined {
    const file = [...this.files.values()].find((file) => file.id === id || file.listId === id)
    return this.lost.has(id) ? undefined : file
  }

  /** Reading the message again brings a forgotten file back. */
  renew(id: string): void {
    this.lost.delete(id)
  }

  /** Files of a group, in one of its folders or at the root. */
  in(group: number, folder?: string): StoredFile[] {
    return [...this.files.values()].filter((file) => file.group === group && file.folder === folder)
  }

  folders(group: number): string[] {
    const all = [...this.files.values()].filter((file) => file.group === group)
    return [...new Set(all.flatMap(({ folder }) => folder ?? []))]
  }

  /** As NapCat gives it: the name is left to whoever asks. */
  url({ id }: StoredFile): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}${id}?fname=`
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname, searchParams } = new URL(request.url!, 'http://qq')
    const file = this.files.get(pathname)
    const status = this.faults.http?.shift()
    if (status) return void response.writeHead(status).end()
    if (!file || searchParams.get('fname') !== file.name) return void response.writeHead(404).end()
    const isCut = !!this.faults.cutShort
    if (isCut) this.faults.cutShort!--
    response.end(isCut ? file.bytes.subarray(0, file.bytes.length >> 1) : file.bytes)
  }
}
