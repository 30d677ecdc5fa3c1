import { readSync } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Adapter } from 'lowdb'
import { now } from '../calendar'
import { openToAppend, syncFolder, writeDurably } from '../storage'
import { LedgerError } from './error'
import type { Piece } from './batch'
import { readBatches } from './crew'
import { type Shelf, entriesOf } from './filed'
import { parse } from './scanner'
import type { Entry } from './types'

/**
 * Keeps entries in a file of JSON lines that only grows. `write` appends those that are new and
 * resolves when they are on disk; one call at a time.
 */
export class Journal implements Adapter<Entry[]>, Shelf {
  /** Gets the entries one by one while they are read. */
  take: (entry: Entry) => void = () => {}
  private handle?: FileHandle
  /** The line read last: its words are asked for one after another. */
  private last?: Entry
  /** Bytes and lines that are whole on disk. */
  private size = 0
  private count = 0
  /** Something may stand behind `size` that does not count. */
  private isTorn = false

  constructor(
    private path: string,
    private report: (message: string) => void,
    private kept?: string,
  ) {}

  /** Reads all lines. A last one that a crash left unfinished is set aside; any other must be whole. */
  async read(): Promise<Entry[]> {
    this.handle = await openToAppend(this.path)
    const entries: Entry[] = []
    let broken: Piece | undefined
    let rest: Piece | undefined
    for await (const batch of readBatches(this.path, this.kept)) {
      const isMore = batch.rows.length > 0 || batch.problem !== undefined || batch.broken
      if (broken && isMore) throw unreadable(entries.length + 1)
      for (const entry of entriesOf(batch, this)) {
        this.take(entry)
        entries.push(entry)
      }
      if (batch.problem) throw problemAt(entries.length + 1, batch.problem)
      broken ??= batch.broken
      rest = batch.rest
    }
    if (broken && rest?.bytes.length) throw unreadable(entries.length + 1)
    const torn = broken ?? rest!
    this.size = torn.start
    this.count = entries.length
    if (torn.bytes.length > 0 || broken) await this.setAside(torn.bytes)
    return entries
  }

  async write(entries: Entry[]) {
    const lines = entries.slice(this.count).map((entry) => `${JSON.stringify(entry)}\n`)
    const bytes = Buffer.from(lines.join(''))
    if (this.isTorn) await this.repair()
    this.isTorn = true
    try {
      await this.handle!.appendFile(bytes)
      await this.handle!.datasync()
    } catch (cause) {
      // Whole lines left behind would count after a restart although their officers were told no.
      await this.repair().catch(() => this.report('[ledger] 台账未能复原，下次写入前再试'))
      throw new LedgerError('台账写入失败，请检查磁盘', { cause })
    }
    this.isTorn = false
    this.size += bytes.length
    this.count = entries.length
  }

  readLine(seq: number, start: number, size: number) {
    if (this.last?.seq === seq) return this.last
    const { handle } = this
    if (!handle || handle.fd < 0) throw new LedgerError('台账已关闭')
    const bytes = Buffer.allocUnsafe(size)
    readSync(handle.fd, bytes, 0, size, start)
    const entry = parse(bytes.toString()) as Entry | undefined
    if (entry?.seq !== seq) throw unreadable(seq)
    return (this.last = entry)
  }

  async close() {
    await this.handle?.close()
    this.handle = undefined
  }

  private async repair() {
    await this.handle!.truncate(this.size)
    await this.handle!.sync()
    this.isTorn = false
  }

  private async setAside(bytes: Uint8Array) {
    const aside = join(
      dirname(this.path),
      `ledger.torn-${now().slice(0, 23).replaceAll(/\W/g, '')}`,
    )
    await writeDurably(aside, bytes)
    await syncFolder(dirname(aside))
    await this.repair()
    this.report(`[ledger] 台账第${this.count + 1}行没有写完，未计入，已移到 ${aside}`)
  }
}

function unreadable(no: number) {
  return problemAt(no, '无法读取，请从备份恢复这一行')
}

function problemAt(no: number, problem: string) {
  return new LedgerError(`台账第${no}行：${problem}`)
}
