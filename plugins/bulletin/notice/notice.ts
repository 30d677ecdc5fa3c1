import { formatNumeral } from '../../calendar'
import type { WordDraft, WordLine } from '../../manuscript'
import { formatPoints } from '../../score'
import {
  nameFiles,
  wordContact,
  wordDay,
  wordDays,
  wordRegulation,
  wordSubject,
} from '../paper/paper-text'
import type { Bulletin, BulletinRow } from '../paper/types'
import { say } from '../say'
import { rankUnits, tableAssessed, tableAward } from './tables'

type Part = WordDraft['paragraphs'][number]

interface Section {
  name: string
  parts: Part[]
}

/** The first so many places are named in the text. */
const BEST = 3

/** 公示通知: a notice to all units, on the page of an official document. */
export function draftNotice(bulletin: Bulletin): WordDraft {
  const { office, period } = bulletin
  const subject = wordSubject(bulletin)
  const title = say('bulletin.paper.notice', { period: period.label, subject })
  const paragraphs: Part[] = [
    { style: 'Opening', text: say('bulletin.notice.opening') },
    wordBasis(bulletin),
    ...sectionsOf(bulletin).flatMap(number),
    '',
    say('bulletin.notice.annex', { name: nameFiles(bulletin).workbook }),
    '',
    ...sign(bulletin),
  ]
  return { title, author: office, isPaged: true, pictures: [], paragraphs }
}

function sectionsOf(bulletin: Bulletin): Section[] {
  const { period, rows, awards, assessed } = bulletin
  return [
    section('totals', wordTotals(bulletin)),
    ...(rows.length > 0 ? [section('ranking', rankUnits(bulletin))] : []),
    ...(awards ? [section('awards', awards.flatMap(tableAward))] : []),
    ...(assessed ? [section('assessed', tableAssessed(period, assessed))] : []),
    section('objection', [wordObjection(bulletin)]),
  ]
}

function section(key: string, parts: Part[]): Section {
  return { name: say(`bulletin.notice.${key}.name`), parts }
}

function number({ name, parts }: Section, index: number): Part[] {
  const text = say('bulletin.notice.heading', { no: formatNumeral(index + 1), name })
  return [{ style: 'Heading1', text }, ...parts]
}

function wordBasis(bulletin: Bulletin): string {
  const { policyTitle, clause, period } = bulletin
  const regulation = wordRegulation(policyTitle)
  const subject = wordSubject(bulletin).replaceAll('\n', '')
  return say('bulletin.notice.basis', { regulation, clause, period: period.label, subject })
}

function wordTotals({ period, rows, idle }: Bulletin): Part[] {
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
  const units = { count: idle.length, units: idle.join(say('bulletin.comma')) }
  return [
    say(`bulletin.notice.totals.${rows.length > 0 ? 'text' : 'nobody'}`, totals),
    ...(idle.length > 0 && rows.length > 0 ? [say('bulletin.notice.totals.idle', units)] : []),
  ]
}

function wordBest(rows: BulletinRow[]): string {
  const units = rows
    .filter(({ rank, points }) => rank <= BEST && points > 0)
    .map(({ unit, points }) =>
      say('bulletin.notice.totals.scored', { unit, points: formatPoints(points) }),
    )
  if (units.length === 0) return ''
  return say('bulletin.notice.totals.best', { units: units.join(say('bulletin.comma')) })
}

function wordObjection(bulletin: Bulletin): string {
  const { day, objectionUntil, office } = bulletin
  const whom = { office, contact: wordContact(bulletin) }
  if (!objectionUntil) return say('bulletin.notice.objection.anytime', whom)
  return say('bulletin.notice.objection.days', { ...whom, days: wordDays(day, objectionUntil) })
}

/**
 * Office and day at the right: the day begins two characters after the office, and the one that
 * reaches further stays two characters from the edge (GB/T 9704-2012 7.3.5.2).
 */
function sign({ office, day }: Bulletin): WordLine[] {
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
