import type { Workbook } from 'exceljs'
import { unzipSync } from 'fflate'
import { type Desk, Refusal } from '../../deed'
import type { DutySlot } from '../../ledger'
import { say } from '../say'
import { readRow } from './row'
import { findTable, type Table } from './table'

/** Faults that are named in one answer. */
const SHOWN = 8

/** Bytes a rota's workbook has when unpacked: a year of it has far less. */
const LARGEST = 30 * 1024 * 1024

/** Rows a sheet may have below its headings. */
const ROWS = 1000

/**
 * Reads a rota from a workbook (.xlsx): columns 日期, 姓名, and if they like 电话, 班次, 带班领导, in any order,
 * below a title. Refuses all of it with what is wrong in which cell.
 */
export async function readSheet(
  desk: Pick<Desk, 'policy'>,
  { name, bytes }: { name: string; bytes: Buffer },
): Promise<DutySlot[] | Refusal> {
  const workbook = await open(bytes)
  if (!workbook) return new Refusal('duty.sheet.unreadable', [name])
  const tables = workbook.worksheets.flatMap((sheet) => findTable(sheet, name) ?? [])
  if (!tables.length) return new Refusal('duty.sheet.no-headings', [name])
  const faults: string[] = []
  const slots = tables.flatMap((table) =>
    rowsOf(table).flatMap((no) => readRow(desk, table, no, markOf(table, tables, no), faults)),
  )
  if (faults.length) {
    const more = faults.length - SHOWN
    const lines = [...faults.slice(0, SHOWN), ...(more > 0 ? [say('deed.more', [more])] : [])]
    return new Refusal('duty.sheet.faults', [name, faults.length, lines.join('\n')])
  }
  return slots.length ? slots : new Refusal('duty.sheet.empty', [name])
}

async function open(bytes: Buffer): Promise<Workbook | undefined> {
  try {
    if (unpackedSize(bytes) > LARGEST) return undefined
    // Large, and seldom asked for.
    const { default: excel } = await import('exceljs')
    const workbook = new excel.Workbook()
    await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0])
    return workbook
  } catch {
    // Whatever it is that cannot be opened, whoever sent it has to save it anew.
    return undefined
  }
}

function unpackedSize(bytes: Buffer): number {
  let size = 0
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      size += originalSize
      return false
    },
  })
  return size
}

function rowsOf({ sheet, top }: Table): number[] {
  const count = Math.min(sheet.rowCount - top, ROWS)
  return Array.from({ length: Math.max(0, count) }, (_, index) => top + 1 + index)
}

/** `第5行`, with the sheet's name when there are several. */
function markOf({ sheet }: Table, tables: Table[], no: number): string {
  const own = tables.length > 1 ? say('duty.sheet.of', [sheet.name]) : ''
  return own + say('duty.sheet.row', [no])
}
