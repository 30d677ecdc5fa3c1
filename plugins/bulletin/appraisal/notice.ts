import { partsOf } from '../../calendar'
import type { WordDraft, WordTable } from '../../manuscript'
import { closeWith, number, type Part, type Section, withNext } from '../notice/parts'
import { wordContact, wordReference, wordRegulation } from '../paper/paper-text'
import { alignPoints } from '../paper/points-column'
import { say } from '../say'
import { nameAppraisal } from './name'
import { boundText, shortText } from './quota-words'
import { proofText } from './proof-text'
import type { Appraisal, AppraisedUnit } from './types'

/** 年度考核 for all units, on the page of an official document. */
export function draftAppraisal(appraisal: Appraisal): WordDraft {
  const { office, period, policyTitle, clause, isInterim, day } = appraisal
  const about = { period: period.label, reference: wordReference(appraisal) }
  const basis = say(`bulletin.appraisal.notice.basis${isInterim ? '-interim' : ''}`, {
    regulation: wordRegulation(policyTitle),
    clause,
    period: period.label,
    ...partsOf(new Date(day)),
  })
  const paragraphs: Part[] = [
    { style: 'Opening', text: say('bulletin.notice.opening') },
    basis,
    ...sectionsOf(appraisal).flatMap(number),
    ...closeWith(nameAppraisal(appraisal).workbook, appraisal),
  ]
  const title = say('bulletin.appraisal.notice.title', about)
  return { title, author: office, isPaged: true, pictures: [], paragraphs }
}

function section(key: string, parts: Part[]): Section {
  return { name: say(`bulletin.appraisal.notice.${key}`), parts }
}

function sectionsOf(appraisal: Appraisal): Section[] {
  const { office, adjustments } = appraisal
  const check = say('bulletin.appraisal.check', { office, contact: wordContact(appraisal) })
  return [
    section('totals', totalsOf(appraisal)),
    section('units', [tableUnits(appraisal)]),
    ...(adjustments.length ? [section('adjustments', [tableAdjustments(appraisal)])] : []),
    section('checking', [withNext(check)]),
  ]
}

/** A sentence a quota: how many units met it, and what the others are short of. */
function totalsOf({ quotas, units, commissions, adjustments }: Appraisal): Part[] {
  const told = quotas.map((quota) => {
    const own = units.filter(({ quotas: each }) => each[quota.name])
    const short = own.filter(({ quotas: each }) => each[quota.name].short)
    const names = short.map((unit) => unit.unit + shortText(quota, unit.quotas[quota.name]))
    return say(`bulletin.appraisal.notice.quota${short.length ? '' : '-met'}`, {
      name: quota.name,
      bound: boundText(quota, own),
      count: own.length,
      met: own.length - short.length,
      short: short.length,
      names: names.join(say('bulletin.comma')),
    })
  })
  const count = (state: string) => commissions.filter((each) => each.state === state).length
  const asked = {
    asked: commissions.length,
    inTime: count('in-time'),
    late: count('late'),
    missing: count('missing'),
  }
  const given = adjustments.filter(({ value }) => value > 0).length
  return [
    ...told,
    ...(commissions.length ? [say('bulletin.appraisal.notice.commissions', asked)] : []),
    say('bulletin.appraisal.notice.given', [given, adjustments.length - given]),
  ]
}

interface Column {
  head: string
  /** Millimetres, before the table is made as wide as the text. */
  width: number
  cells: string[]
  isNumber?: boolean
}

/** Millimetres of the text's width. */
const TEXT = 156

function tableOf(columns: Column[]): WordTable {
  const total = columns.reduce((sum, { width }) => sum + width, 0)
  return {
    head: columns.map(({ head }) => head),
    rows: columns[0].cells.map((_, row) => columns.map(({ cells }) => cells[row])),
    widths: columns.map(({ width }) => (width * TEXT) / total),
    numbers: columns.flatMap(({ isNumber }, index) => (isNumber ? [index] : [])),
  }
}

function word(key: string): string {
  return say(`bulletin.appraisal.notice.columns.${key}`)
}

function numbers(head: string, width: number, cells: string[]): Column {
  return { head, width, cells, isNumber: true }
}

function adoptionsOf({ adopted }: AppraisedUnit): number {
  return Object.values(adopted).reduce((sum, count) => sum + count, 0)
}

/** The units in the order of the roster: quotas, commissions, adoptions, points by hand. */
function tableUnits({ quotas, units, isUnvalued }: Appraisal): WordTable {
  // Commissions have columns of their own.
  const own = quotas.filter(({ count }) => count !== 'missed')
  const hasAdjusted = units.some(({ bonus, penalty }) => bonus || penalty)
  return tableOf([
    { head: word('unit'), width: 49, cells: units.map(({ unit }) => unit) },
    ...own.map((quota) => {
      const done = units.map((unit) => unit.quotas[quota.name]?.done ?? 0)
      return numbers(quota.name, 31, alignPoints(done))
    }),
    numbers(
      word('asked'),
      25,
      units.map(({ asked }) => `${asked}`),
    ),
    numbers(
      word('in-time'),
      25,
      units.map(({ inTime }) => `${inTime}`),
    ),
    numbers(
      word('adopted'),
      16,
      units.map((unit) => `${adoptionsOf(unit)}`),
    ),
    ...(hasAdjusted
      ? [
          numbers(word('bonus'), 16, alignPoints(units.map(({ bonus }) => bonus))),
          numbers(word('penalty'), 16, alignPoints(units.map(({ penalty }) => penalty))),
        ]
      : []),
    ...(isUnvalued || hasAdjusted
      ? []
      : [numbers(word('points'), 20, alignPoints(units.map(({ points }) => points)))]),
  ])
}

function tableAdjustments({ adjustments }: Appraisal): WordTable {
  return tableOf([
    { head: word('no'), width: 14, cells: adjustments.map((_, index) => `${index + 1}`) },
    { head: word('unit'), width: 34, cells: adjustments.map(({ unit }) => unit) },
    {
      head: word('ground'),
      width: 30,
      cells: adjustments.map(({ ground }) => ground ?? say('bulletin.appraisal.no-ground')),
    },
    {
      head: word('value'),
      width: 18,
      cells: alignPoints(adjustments.map(({ value }) => value)),
      isNumber: true,
    },
    {
      head: word('reason'),
      width: 60,
      cells: adjustments.map((each) => `${each.reason}${proofText(each)}〔${each.clause ?? ''}〕`),
    },
  ])
}
