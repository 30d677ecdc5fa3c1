import { isUtf8 } from 'node:buffer'
import type { FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Adapter } from 'lowdb'
import { now } from '../policy'
import { openToAppend, syncFolder, writeDurably } from './disk'
import { LedgerError } from './error'
import { type Piece, readLines } from './lines'
import type { Entry } from './types'

/**
 * Keeps entries in a file of JSON lines that only grows. `write` appends those that are new and
 * resolves when they are on disk; one call at a time.
 */
export class Journal implements Adapter<Entry[]> {
  private handle?: FileHandle
  /** Bytes and lines that are whole on disk. */
  private size = 0
  private count = 0
  /** Something may stand behind `size` that does not count. */
  private isTorn = false

  constructor(
    private path: string,
    private report: (message: string) => void,
  ) {}

  /** Reads all lines. A last one that a crash left unfinished is set aside; any other must be whole. */
  async read(): Promise<Entry[]> {
    this.handle = await openToAppend(this.path)
    const entries: Entry[] = []
    let broken: Piece | undefined
    const rest = await readLines(this.path, (line) => {
      if (broken) throw unreadable(entries.length + 1)
      const entry = parse(line.bytes)
      if (entry === undefined) broken = line
      else entries.push(entry)
    })
    if (broken && rest.bytes.length > 0) throw unreadable(entries.length + 1)
    this.size = broken?.start ?? rest.start
    this.count = entries.length
    const torn = broken ?? rest
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

  async close() {
    await this.handle?.close()
  }

  private async repair() {
    await this.handle!.truncate(this.size)
    await this.handle!.sync()
    this.isTorn = false
  }

  private async setAside(bytes: Buffer) {
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

/** The JSON of a line; undefined when it is none. What it says is checked by the ledger. */
function parse(line: Buffer): Entry | undefined {
  if (!isUtf8(line)) return
  try {
    return JSON.parse(line.toString())
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
}

function unreadable(no: number) {
  return new LedgerError(`台账第${no}行：无法读取，请从备份恢复这一行`)
}
