import { isUtf8 } from 'node:buffer'
import { dirname, join } from 'node:path'
import { formatMoment } from '../calendar'
import { type Line, LineFile, syncFolder, writeDurably } from '../storage'
import { LedgerError } from './error'
import { MemoryStore } from './memory-store'
import { problemOf } from './shape'
import type { Entry, LedgerStore } from './types'

type Report = (message: string) => void

/**
 * Opens entries in a file of JSON lines that only grows. A last line that a crash left unfinished is
 * set aside and reported; rejects at anything else that is no entry.
 */
export async function openJournal(path: string, report: Report): Promise<LedgerStore> {
  const file = await LineFile.open(path)
  try {
    return new Journal(await readEntries(path, file, report), file, report)
  } catch (error) {
    await file.close()
    throw error
  }
}

/** Keeps its entries in memory and writes each new one to the file. */
class Journal extends MemoryStore {
  constructor(
    entries: Entry[],
    private file: LineFile,
    private report: Report,
  ) {
    super(entries)
  }

  override async close() {
    await super.close()
    await this.file.close()
  }

  protected override async makeDurable(entries: Entry[]) {
    try {
      await this.file.append(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
    } catch (cause) {
      if (this.file.isDamaged) this.report('[ledger] 台账未能复原，下次写入前再试')
      throw new LedgerError('台账写入失败，请检查磁盘', { cause })
    }
  }
}

async function readEntries(path: string, file: LineFile, report: Report): Promise<Entry[]> {
  const entries: Entry[] = []
  let torn: Line | undefined
  for (const line of file.read()) {
    const no = entries.length + 1
    if (torn) throw problemAt(no, '无法读取，请从备份恢复这一行')
    const value = line.isWhole ? parse(line.bytes) : undefined
    if (value === undefined) torn = { ...line, bytes: Buffer.from(line.bytes) }
    else entries.push(entryOf(value, no))
  }
  if (torn) {
    const name = `ledger.torn-${formatMoment(new Date(), 'YYYYMMDDTHHmmssSSS')}`
    const aside = join(dirname(path), name)
    await writeDurably(aside, torn.bytes)
    await syncFolder(dirname(path))
    await file.cut(torn.start)
    report(`[ledger] 台账第${entries.length + 1}行没有写完，未计入，已移到 ${aside}`)
  }
  return entries
}

/** Undefined when the line is no JSON. */
function parse(line: Buffer): unknown {
  if (!isUtf8(line)) return undefined
  try {
    return JSON.parse(line.toString())
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
}

function entryOf(value: unknown, no: number): Entry {
  const problem = problemOf(value)
  if (problem) throw problemAt(no, problem)
  const entry = value as Entry
  if (entry.seq !== no) throw problemAt(no, `序号应为${no}，实为${entry.seq}`)
  return entry
}

function problemAt(no: number, problem: string) {
  return new LedgerError(`台账第${no}行：${problem}`)
}
