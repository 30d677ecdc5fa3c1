import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import ExcelJS from 'exceljs'
import { formatMoment } from '../../calendar'
import { wordContact, wordDay, wordDays, wordRegulation } from '../paper/paper-text'
import { say } from '../say'
import { type Column, layOut, type Sheet, toPoints } from '../workbook/sheet'
import { cleanCell, writeSheet } from '../workbook/write'
import { boundText, shortcomingsText } from './quota-words'
import type { Appraisal, AppraisedAdjustment, AppraisedCommission, AppraisedUnit } from './types'

/** Makes the workbook of 年度考核: a line a unit; points by hand and commissions, one by one. */
export async function buildAppraisal(appraisal: Appraisal): Promise<Buffer> {
  const stream = new PassThrough()
  const bytes = buffer(stream)
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream,
    useStyles: true,
    useSharedStrings: true,
  })
  book.creator = cleanCell(appraisal.office)
  writeSheet(book, layOutUnits(appraisal))
  if (appraisal.adjustments.length) writeSheet(book, layOutAdjustments(appraisal))
  if (appraisal.commissions.length) writeSheet(book, layOutCommissions(appraisal))
  await book.commit()
  return bytes
}

function layOutUnits(appraisal: Appraisal): Sheet<AppraisedUnit> {
  const { policyTitle, clause, period, day, office, units, isInterim } = appraisal
  const basis = say('bulletin.workbook.basis', {
    regulation: wordRegulation(policyTitle),
    clause,
    days: wordDays(period.from, period.to),
  })
  const check = say('bulletin.appraisal.check', { office, contact: wordContact(appraisal) })
  return {
    ...layOut<AppraisedUnit>('appraisal', appraisal, units, columnsOf(appraisal)),
    notes: [basis, ...(isInterim ? [say('bulletin.appraisal.interim', [wordDay(day)])] : [])],
    tail: [check],
    signature: say('bulletin.workbook.signature', { office, day: wordDay(day) }),
  }
}

/** What a unit does or gets, a number a column, by a name of the policy. */
function counted(
  head: string,
  width: number,
  cell: (unit: AppraisedUnit) => number | undefined,
  more: Partial<Column<AppraisedUnit>> = {},
): Column<AppraisedUnit> {
  return { key: head, head, width, cell, isSum: true, ...more }
}

function word(key: string, name = ''): string {
  return say(`bulletin.appraisal.columns.${key}`, [name])
}

function points(hundredths: number | undefined): number | undefined {
  return hundredths === undefined ? undefined : toPoints(hundredths)
}

function columnsOf(appraisal: Appraisal): Column<AppraisedUnit>[] {
  const { quotas, outlets, grounds, assessed, units, commissions, isUnvalued } = appraisal
  const isOptional = true
  return [
    { key: 'no', width: 6, isOrdinal: true, cell: (_, { no }) => no },
    { key: 'unit', width: 20, cell: ({ unit }) => unit },
    { key: 'class', width: 10, isOptional, cell: (unit) => unit.class },
    ...quotas.map((quota) => {
      const head = `${quota.name}（${boundText(quota, units)}）`
      return counted(head, 13, ({ quotas: own }) => points(own[quota.name]?.done), { isSum: false })
    }),
    counted(word('asked'), 8, ({ asked }) => asked, { isOptional }),
    counted(word('in-time'), 8, ({ inTime }) => inTime, { isOptional: !commissions.length }),
    counted(word('late'), 8, ({ late }) => late, { isOptional }),
    ...(['in-time', 'late', 'missing'] as const).map((state) =>
      counted(word(`incident-${state}`), 8, ({ incidents }) => incidents[state], { isOptional }),
    ),
    ...outlets.map((name) =>
      counted(word('adopted', name), 10, ({ adopted }) => adopted[name] ?? 0, { isOptional }),
    ),
    ...grounds.map(({ name }) =>
      counted(word('ground', name), 8, (unit) => unit.grounds[name] ?? 0, { isOptional }),
    ),
    counted(word('bonus'), 8, ({ bonus }) => toPoints(bonus), { isOptional }),
    counted(word('penalty'), 8, ({ penalty }) => toPoints(penalty), { isOptional }),
    ...(isUnvalued ? [] : [counted(word('points'), 9, (unit) => toPoints(unit.points))]),
    ...assessed.map((name) =>
      counted(name, 10, (unit) => points(unit.assessed[name]), { isSum: false, isOptional }),
    ),
    { key: 'short', width: 30, isText: true, cell: (unit) => shortcomingsText(appraisal, unit) },
  ]
}

function layOutAdjustments(appraisal: Appraisal): Sheet<AppraisedAdjustment> {
  const isOptional = true
  return layOut<AppraisedAdjustment>('adjustments', appraisal, appraisal.adjustments, [
    { key: 'no', width: 6, isOrdinal: true, cell: (_, { no }) => no },
    { key: 'unit', width: 20, cell: ({ unit }) => unit },
    { key: 'day', width: 15, cell: ({ day }) => new Date(day) },
    { key: 'ground', width: 14, cell: ({ ground }) => ground },
    { key: 'value', width: 9, isSum: true, cell: ({ value }) => toPoints(value) },
    { key: 'reason', width: 36, isText: true, cell: ({ reason }) => reason },
    { key: 'receipt', width: 12, isOptional, cell: ({ receipt }) => receipt },
    { key: 'approvedBy', width: 12, isOptional, cell: ({ approvedBy }) => approvedBy },
    { key: 'evidence', width: 24, isOptional, isText: true, cell: ({ evidence }) => evidence },
    { key: 'clause', width: 9, cell: ({ clause }) => clause },
    { key: 'entry', width: 8, isOrdinal: true, cell: ({ no }) => no },
  ])
}

function moment(at: string): string {
  return formatMoment(new Date(at), 'YYYY年M月D日HH:mm')
}

function layOutCommissions(appraisal: Appraisal): Sheet<AppraisedCommission> {
  return layOut<AppraisedCommission>('commissions', appraisal, appraisal.commissions, [
    { key: 'commission', width: 8, isOrdinal: true, cell: ({ no }) => no },
    { key: 'topic', width: 36, isText: true, cell: ({ topic }) => topic },
    { key: 'unit', width: 22, cell: ({ unit }) => unit },
    { key: 'due', width: 22, cell: ({ due }) => moment(due) },
    { key: 'done', width: 22, cell: ({ done }) => done && moment(done) },
    { key: 'state', width: 10, cell: ({ state }) => say(`bulletin.appraisal.state.${state}`) },
  ])
}
