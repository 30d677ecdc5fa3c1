import { dirname, join } from 'node:path'
import { now } from '../calendar'
import { LineFile, type Opened, syncFolder, writeDurably } from '../storage'
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
  const opened = await LineFile.open(path)
  try {
    return new Journal(await readEntries(path, opened, report), opened.file, report)
  } catch (error) {
    await opened.file.close()
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

const decoder = new TextDecoder('utf8', { fatal: true, ignoreBOM: true })

async function readEntries(path: string, { file, lines, rest }: Opened, report: Report) {
  const entries: Entry[] = []
  let torn = rest
  for (const [index, line] of lines.entries()) {
    const value = parse(line)
    const isLast = index === lines.length - 1 && rest.length === 0
    if (value !== undefined) entries.push(entryOf(value, index + 1))
    else if (isLast) torn = line
    else throw problemAt(index + 1, '无法读取，请从备份恢复这一行')
  }
  if (entries.length < lines.length || rest.length > 0) {
    const aside = `ledger.torn-${now().slice(0, 23).replaceAll(/\W/g, '')}`
    await setAside(join(dirname(path), aside), torn)
    await file.cut(rest.length > 0 ? file.size : file.size - torn.length - 1)
    const where = join(dirname(path), aside)
    report(`[ledger] 台账第${entries.length + 1}行没有写完，未计入，已移到 ${where}`)
  }
  return entries
}

/** Undefined when the line is no JSON. */
function parse(line: Buffer): unknown {
  try {
    return JSON.parse(decoder.decode(line))
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error
  }
}

function entryOf(value: unknown, no: number): Entry {
  const problem = problemOf(value)
  if (problem) throw problemAt(no, problem)
  const entry = value as Entry
  if (entry.seq !== no) throw problemAt(no, `序号应为${no}，实为${entry.seq}`)
  return entry
}

async function setAside(path: string, bytes: Uint8Array) {
  await writeDurably(path, bytes)
  await syncFolder(dirname(path))
}

function problemAt(no: number, problem: string) {
  return new LedgerError(`台账第${no}行：${problem}`)
}
