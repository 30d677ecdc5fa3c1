import { dirname, join } from 'node:path'
import { formatMoment } from '../calendar'
import { LineFile, syncFolder, writeDurably } from '../storage'
import { parseEntries } from './entries'
import { LedgerError } from './error'
import { MemoryStore } from './memory-store'
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

/** Sets a last line aside that was not finished. */
async function readEntries(path: string, file: LineFile, report: Report): Promise<Entry[]> {
  const { entries, torn } = parseEntries(file.read())
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
