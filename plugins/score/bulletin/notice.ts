import type { Draft, Line } from '../../manuscript'
import { formatNumeral } from '../../calendar'
import { formatPoints } from '../hundredths'
import { tableAssessed } from './conversions'
import { tableAward } from './honours'
import type { Bulletin, BulletinRow } from './types'
import {
  fill,
  nameFiles,
  wordContact,
  wordDay,
  wordDays,
  wordRegulation,
  wordSubject,
  words,
} from './words'

export type Part = Draft['paragraphs'][number]

interface Section {
  name: string
  parts: Part[]
}

const { notice } = words

/** The first so many places are named in the text. */
const BEST = 3

/** 公示通知: a notice to all units, on the page of an official document. */
export function draftNotice(bulletin: Bulletin): Draft {
  const { office, period, rows, awards, assessed } = bulletin
  const subject = wordSubject(bulletin)
  const title = fill(words.files.notice, { period: period.label, subject })
  const sections = [
    { name: notice.totals.name, parts: wordTotals(bulletin) },
    ...(rows.length > 0 ? [rankUnits(bulletin)] : []),
    ...(awards ? [{ name: notice.awards.name, parts: awards.flatMap(tableAward) }] : []),
    ...(assessed ? [{ name: notice.assessed.name, parts: tableAssessed(period, assessed) }] : []),
    { name: notice.objection.name, parts: [wordObjection(bulletin)] },
  ]
  const paragraphs: Part[] = [
    { style: 'Opening', text: notice.opening },
    wordBasis(bulletin),
    ...sections.flatMap(number),
    '',
    fill(notice.annex, { name: nameFiles(bulletin).workbook }),
    '',
    ...sign(bulletin),
  ]
  return { title, author: office, isPaged: true, pictures: [], paragraphs }
}

function number({ name, parts }: Section, index: number): Part[] {
  const text = fill(notice.heading, { no: formatNumeral(index + 1), name })
  return [{ style: 'Heading1', text }, ...parts]
}

function wordBasis(bulletin: Bulletin): string {
  const { policyTitle, clause, period } = bulletin
  const regulation = wordRegulation(policyTitle)
  const subject = wordSubject(bulletin).replaceAll('\n', '')
  return fill(notice.basis, { regulation, clause, period: period.label, subject })
}

function wordTotals({ period, rows, idle }: Bulletin): Part[] {
  const { text, nobody, idle: others } = notice.totals
  const sum = (count: (row: BulletinRow) => number) =>
    rows.reduce((sum, row) => sum + count(row), 0)
  const totals = {
    period: period.label,
    units: rows.length,
    submitted: sum(({ submitted }) => submitted),
    adopted: sum(({ adopted }) => adopted),
    points: formatPoints(sum(({ points }) => points)),
    best: wordBest(rows),
  }
  const units = { count: idle.length, units: idle.join(words.comma) }
  return [
    fill(rows.length > 0 ? text : nobody, totals),
    ...(idle.length > 0 && rows.length > 0 ? [fill(others, units)] : []),
  ]
}

function wordBest(rows: BulletinRow[]): string {
  const { best, scored } = notice.totals
  const units = rows
    .filter(({ rank, points }) => rank <= BEST && points > 0)
    .map(({ unit, points }) => fill(scored, { unit, points: formatPoints(points) }))
  return units.length > 0 ? fill(best, { units: units.join(words.comma) }) : ''
}

function rankUnits({ rows, isJoint }: Bulletin): Section {
  const { name, columns } = notice.ranking
  const lines = rows.map(({ rank, unit, points, submitted, adopted }) => {
    return [`${rank}`, unit, formatPoints(points), `${submitted}`, `${adopted}`]
  })
  const table = { head: columns, rows: lines, widths: [18, 66, 22, 25, 25] }
  return { name, parts: [table, ...(isJoint ? [words.joint] : [])] }
}

function wordObjection(bulletin: Bulletin): string {
  const { day, objectionUntil, office } = bulletin
  const { days, anytime } = notice.objection
  const whom = { office, contact: wordContact(bulletin) }
  return objectionUntil
    ? fill(days, { ...whom, days: wordDays(day, objectionUntil) })
    : fill(anytime, whom)
}

/**
 * Office and day at the right: the day begins two characters after the office, and the one that
 * reaches further stays two characters from the edge (GB/T 9704-2012 7.3.5.2).
 */
function sign({ office, day }: Bulletin): Line[] {
  const date = wordDay(day)
  const shift = widthOf(date) + 2 - widthOf(office)
  return [
    { style: 'Closing', text: office, right: 2 + Math.max(0, shift) },
    { style: 'Closing', text: date, right: 2 + Math.max(0, -shift) },
  ]
}

/** Width in Chinese characters; digits are half as wide. */
function widthOf(text: string): number {
  return text.length - text.replace(/\D/g, '').length / 2
}
