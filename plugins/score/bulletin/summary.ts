import type { Kind } from '../types'
import { columnOf, toPoints, trim, type Column, type Sheet } from './sheet'
import type { Bulletin, BulletinDetail, BulletinRow } from './types'
import { fill, wordContact, wordDay, wordDays, wordRegulation, words } from './words'

const { name, title, columns: heads } = words.workbook.summary

/** 汇总: a line a unit, its points summed up from the details. */
export function layOutSummary(
  bulletin: Bulletin,
  details: Sheet<BulletinDetail>,
): Sheet<BulletinRow> {
  const { school, office, period, day, rows, idle, isJoint } = bulletin
  const units = idle.join(words.comma)
  return trim<BulletinRow>({
    name,
    title: fill(title, { school, period: period.label }),
    notes: notesOf(bulletin),
    heads,
    rows,
    columns: columnsFrom(details),
    tail: [
      ...(isJoint ? [words.joint] : []),
      ...(idle.length > 0 ? [fill(words.workbook.idle, { count: idle.length, units })] : []),
    ],
    signature: fill(words.workbook.signature, { office, day: wordDay(day) }),
  })
}

function notesOf(bulletin: Bulletin): string[] {
  const { policyTitle, clause, period, day, objectionUntil, office } = bulletin
  const { basis, objection, published } = words.workbook
  const regulation = wordRegulation(policyTitle)
  const days = wordDays(period.from, period.to)
  const first = fill(basis, { regulation, clause, days })
  if (!objectionUntil) return [first, fill(published, { day: wordDay(day) })]
  const window = { days: wordDays(day, objectionUntil), contact: wordContact(bulletin) }
  return [first, fill(objection, { ...window, office })]
}

function columnsFrom(details: Sheet<BulletinDetail>): Column<BulletinRow>[] {
  const [value, unit, kind] = ['value', 'unit', 'kind'].map((key) => columnOf(details, key))
  // The unit's own name stands in column B.
  const sum = (line: number, more = '') => `SUMIFS(${value},${unit},$B${line}${more})`
  const part = (key: Kind): Column<BulletinRow> => ({
    key,
    width: 11,
    isSum: true,
    isOptional: true,
    cell: ({ parts }, { line }) => {
      const formula = sum(line, `,${kind},"${words.kinds[key]}"`)
      return { formula, result: toPoints(parts[key]) }
    },
  })
  return [
    { key: 'rank', width: 8, cell: ({ rank }) => rank },
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
  ]
}
