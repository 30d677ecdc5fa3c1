import type { Kind } from '../../score'
import { wordContact, wordDay, wordDays, wordRegulation } from '../paper/paper-text'
import type { Bulletin, BulletinDetail, BulletinRow } from '../paper/types'
import { say } from '../say'
import { columnOf, feeColumn, layOut, toPoints, type Column, type Sheet } from './sheet'

/** 汇总: a line a unit, its points summed up from the details. */
export function layOutSummary(
  bulletin: Bulletin,
  details: Sheet<BulletinDetail>,
  fees?: Sheet<BulletinDetail>,
): Sheet<BulletinRow> {
  const { office, day, rows, idle, returned = [], isJoint } = bulletin
  const others = Object.entries({ returned, idle }).filter(([, units]) => units.length > 0)
  return {
    ...layOut<BulletinRow>('summary', bulletin, rows, columnsFrom(bulletin, details, fees)),
    notes: notesOf(bulletin),
    tail: [
      ...(isJoint ? [say('bulletin.paper.joint')] : []),
      ...others.map(([key, list]) => {
        const units = list.join(say('bulletin.comma'))
        return say(`bulletin.workbook.${key}`, { count: list.length, units })
      }),
    ],
    signature: say('bulletin.workbook.signature', { office, day: wordDay(day) }),
  }
}

function notesOf(bulletin: Bulletin): string[] {
  const { policyTitle, clause, period, day, objectionUntil, office, isInterim } = bulletin
  const regulation = wordRegulation(policyTitle)
  const days = wordDays(period.from, period.to)
  const basis = say('bulletin.workbook.basis', { regulation, clause, days })
  if (isInterim) return [basis, say('bulletin.workbook.interim', { day: wordDay(day) })]
  if (!objectionUntil) return [basis, say('bulletin.workbook.published', { day: wordDay(day) })]
  const window = { days: wordDays(day, objectionUntil), contact: wordContact(bulletin) }
  return [basis, say('bulletin.workbook.objection', { ...window, office })]
}

/** The sum of a sheet's lines of a unit, whose name stands in column B of this one. */
function sumIn(sheet: Sheet<BulletinDetail>, line: number, more = ''): string {
  return `SUMIFS(${columnOf(sheet, 'value')},${columnOf(sheet, 'unit')},$B${line}${more})`
}

function columnsFrom(
  bulletin: Bulletin,
  details: Sheet<BulletinDetail>,
  fees?: Sheet<BulletinDetail>,
): Column<BulletinRow>[] {
  const kind = columnOf(details, 'kind')
  const sum = (line: number, more?: string) => sumIn(details, line, more)
  const part = (key: Kind): Column<BulletinRow> => ({
    key,
    width: 11,
    isSum: true,
    isOptional: true,
    cell: ({ parts }, { line }) => {
      const formula = sum(line, `,${kind},"${say(`bulletin.paper.kinds.${key}`)}"`)
      return { formula, result: toPoints(parts[key]) }
    },
  })
  return [
    { key: 'rank', width: 8, isOrdinal: true, cell: ({ rank }) => rank },
    { key: 'unit', width: 30, cell: ({ unit }) => unit },
    { key: 'class', width: 10, isOptional: true, cell: (row) => row.class },
    {
      key: 'points',
      width: 11,
      isSum: true,
      cell: ({ points }, { line }) => ({ formula: sum(line), result: toPoints(points) }),
    },
    ...(['submitted', 'adopted', 'endorsed', 'other'] as const).map(part),
    { key: 'items', width: 11, isSum: true, cell: ({ submitted }) => submitted },
    { key: 'adoptions', width: 11, isSum: true, cell: ({ adopted }) => adopted },
    ...feeColumn<BulletinRow>(bulletin, ({ fee = 0 }, { line }) => {
      return { formula: sumIn(fees!, line), result: toPoints(fee) }
    }),
  ]
}
