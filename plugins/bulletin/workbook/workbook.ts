import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import ExcelJS from 'exceljs'
import {
  layOutAdoptions,
  layOutAssessed,
  layOutAwards,
  layOutDetails,
  layOutFees,
  layOutOfficers,
} from './sheets'
import { layOutSummary } from './summary'
import type { Bulletin } from '../paper/types'
import { verify } from './verify'
import { cleanCell, writeSheet } from './write'

/**
 * Makes the workbook of a publication: 汇总, 明细, 采用情况, 稿酬, 评优, 信息员 and 折算 when there are any. Takes
 * long: see `writeWorkbook`. Throws when a unit's points are not what its details come to.
 */
export async function buildWorkbook(bulletin: Bulletin): Promise<Buffer> {
  verify(bulletin)
  const stream = new PassThrough()
  const bytes = buffer(stream)
  const options = { stream, useStyles: true, useSharedStrings: true }
  const book = new ExcelJS.stream.xlsx.WorkbookWriter(options)
  book.creator = cleanCell(bulletin.office)
  const details = layOutDetails(bulletin)
  const fees = bulletin.fees && layOutFees(bulletin, bulletin.fees)
  writeSheet(book, layOutSummary(bulletin, details, fees))
  writeSheet(book, details)
  if (fees) writeSheet(book, fees)
  writeSheet(book, layOutAdoptions(bulletin))
  if (bulletin.awards) writeSheet(book, layOutAwards(bulletin, bulletin.awards))
  if (bulletin.officers) writeSheet(book, layOutOfficers(bulletin, bulletin.officers))
  if (bulletin.assessed) writeSheet(book, layOutAssessed(bulletin, bulletin.assessed))
  await book.commit()
  return bytes
}
