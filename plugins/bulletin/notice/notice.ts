import { partsOf } from '../../calendar'
import type { WordDraft } from '../../manuscript'
import { formatPoints } from '../../score'
import {
  nameFiles,
  wordContact,
  wordDays,
  wordRegulation,
  wordSubject,
  wordTitle,
} from '../paper/paper-text'
import type { Bulletin, BulletinRow } from '../paper/types'
import { say } from '../say'
import { closeWith, number, type Part, type Section, withNext } from './parts'
import { rankUnits, tableAssessed, tableAward } from './tables'

/** The first so many places are named in the text, and so many units at most when they share them. */
const BEST = 3
const NAMED = 6

/** 公示通知: a notice to all units, on the page of an official document. */
export function draftNotice(bulletin: Bulletin): WordDraft {
  const { office } = bulletin
  const paragraphs: Part[] = [
    { style: 'Opening', text: say('bulletin.notice.opening') },
    wordBasis(bulletin),
    ...sectionsOf(bulletin).flatMap(number),
    ...closeWith(nameFiles(bulletin).workbook, bulletin),
  ]
  return { title: wordTitle(bulletin), author: office, isPaged: true, pictures: [], paragraphs }
}

function sectionsOf(bulletin: Bulletin): Section[] {
  const { period, rows, awards, assessed, isInterim, isUnvalued } = bulletin
  const ranking = isUnvalued ? 'name-unvalued' : 'name'
  const name = isInterim ? 'name-interim' : 'name'
  return [
    section('totals', wordTotals(bulletin)),
    ...(rows.length > 0 ? [section('ranking', rankUnits(bulletin), ranking)] : []),
    ...(awards ? [section('awards', awards.flatMap(tableAward), name)] : []),
    ...(assessed ? [section('assessed', tableAssessed(period, assessed))] : []),
    section('objection', [withNext(wordObjection(bulletin))], name),
  ]
}

function section(key: string, parts: Part[], name = 'name'): Section {
  return { name: say(`bulletin.notice.${key}.${name}`), parts }
}

function wordBasis(bulletin: Bulletin): string {
  const { policyTitle, clause, isInterim } = bulletin
  const regulation = wordRegulation(policyTitle)
  const subject = wordSubject(bulletin).replaceAll('\n', '')
  return say(`bulletin.notice.basis${isInterim ? '-interim' : ''}`, {
    regulation,
    clause,
    period: wordPeriod(bulletin),
    subject,
  })
}

/** 截至5月20日，2021年5月 when it is not over. */
function wordPeriod({ period, day, isInterim }: Bulletin): string {
  const { label } = period
  if (!isInterim) return label
  return say('bulletin.notice.up-to', { period: label, ...partsOf(new Date(day)) })
}

function wordTotals(bulletin: Bulletin): Part[] {
  const { rows, idle, returned = [], isUnvalued } = bulletin
  const hasSome = rows.some(({ state }) => !state)
  const sum = (count: (row: BulletinRow) => number) =>
    rows.reduce((sum, row) => sum + count(row), 0)
  const text = isUnvalued ? 'text-unvalued' : 'text'
  const totals = {
    period: wordPeriod(bulletin),
    units: rows.filter(({ submitted }) => submitted > 0).length,
    submitted: sum(({ submitted }) => submitted),
    adopted: sum(({ adopted }) => adopted),
    points: formatPoints(sum(({ points }) => points)),
    best: wordBest(rows),
  }
  const others = Object.entries({ returned, idle }).filter(([, units]) => units.length > 0)
  return [
    say(`bulletin.notice.totals.${hasSome ? text : 'nobody'}`, totals),
    ...(hasSome ? others : []).map(([key, units]) => {
      const about = { count: units.length, units: units.join(say('bulletin.comma')) }
      return say(`bulletin.notice.totals.${key}`, about)
    }),
  ]
}

function wordBest(rows: BulletinRow[]): string {
  const units = rows
    .filter(({ rank, points }) => rank <= BEST && points > 0)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ unit, points }) =>
      say('bulletin.notice.totals.scored', { unit, points: formatPoints(points) }),
    )
  if (units.length === 0) return ''
  const named = units.slice(0, NAMED).join(say('bulletin.comma'))
  const about = { units: named, count: units.length }
  const list = units.length > NAMED ? say('bulletin.notice.totals.more', about) : named
  return say('bulletin.notice.totals.best', { units: list })
}

function wordObjection(bulletin: Bulletin): string {
  const { day, objectionUntil, office, isInterim } = bulletin
  const whom = { office, contact: wordContact(bulletin) }
  if (isInterim) return say('bulletin.notice.objection.interim', whom)
  if (!objectionUntil) return say('bulletin.notice.objection.anytime', whom)
  return say('bulletin.notice.objection.days', { ...whom, days: wordDays(day, objectionUntil) })
}
