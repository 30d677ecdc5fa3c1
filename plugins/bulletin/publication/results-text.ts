import { partsOf } from '../../calendar'
import { type Awarded, formatPoints } from '../../score'
import type { BoardOf } from '../board/ask-board'
import { boardText } from '../board/board-text'
import { say } from '../say'
import type { Affairs, Results } from './results'

/** The first so many places are named, and so many units at most when they share them. */
const BEST = 3
const SHOWN = 6

/** Winners of an award that fit in a message. */
const WINNERS = 8

/** How a period went, in a few lines: the best, the sums, the awards. */
export function resultLines({ board, awards, scope }: Results): string[] {
  if (!board.rows.length) return [say('bulletin.publication.nobody', [scope.period.label])]
  return [...bestLines(board), sumsLine(board), ...awards.flatMap(awardLines)]
}

function bestLines({ rows }: BoardOf): string[] {
  return rows
    .filter(({ rank, points }) => rank <= BEST && points > 0)
    .slice(0, SHOWN)
    .map(({ rank, unit, points }) =>
      say('bulletin.publication.place', { rank, unit, points: formatPoints(points) }),
    )
}

function sumsLine({ rows, idle, returned, isUnvalued }: BoardOf): string {
  const sum = (key: 'submitted' | 'adopted' | 'points') =>
    rows.reduce((total, row) => total + row[key], 0)
  const units = rows.filter(({ submitted }) => submitted > 0).length
  const key = isUnvalued ? '-unvalued' : units ? '' : '-late'
  const isLess = rows.some(({ submitted, adopted }) => submitted < 0 || adopted < 0)
  const sums = say(`bulletin.publication.sums${key}`, {
    units: units || rows.length,
    submitted: sum('submitted'),
    adopted: sum('adopted'),
    points: formatPoints(sum('points')),
    less: units && isLess ? say('bulletin.publication.sums-less') : '',
  })
  const others = Object.entries({ returned, idle }).filter(([, units]) => units.length > 0)
  const parts = others.map(([key, { length }]) => say(`bulletin.publication.sums-${key}`, [length]))
  return [sums, ...parts].join(say('bulletin.semicolon'))
}

/** 先进集体：… Those who share the last place are named too: the office decides. */
function awardLines({ name, class: group = '', winners, tied, left }: Awarded): string[] {
  const about = { name, class: group, left, rank: tied[0]?.rank }
  const line = (key: string, list: typeof winners) =>
    list.length ? [say(`bulletin.publication.${key}`, { ...about, names: namesText(list) })] : []
  return [...line('award', winners), ...line('award-tied', tied)]
}

function namesText(list: Awarded['winners']): string {
  const named = list.slice(0, WINNERS).map(({ unit, officer }) => officer ?? unit)
  const text = named.join(say('bulletin.comma'))
  return list.length > WINNERS ? say('bulletin.publication.and-more', [text, list.length]) : text
}

/** What is open yet and may change the points; nothing when there is nothing. */
export function affairLines(affairs: Affairs): string[] {
  return Object.entries(affairs)
    .filter(([, count]) => count > 0)
    .map(([key, count]) => say(`bulletin.publication.open-${key}`, [count]))
}

/** What a group is told of a publication. */
export function publicText(results: Results): string {
  return [headLine(results), ...resultLines(results), closingLine(results)].join('\n')
}

/** The same with every unit, where the picture cannot be sent. */
export function fullText(results: Results): string {
  const units = boardText(results.board)
  return [headLine(results), units, closingLine(results)].join('\n')
}

function headLine({ scope, label, clause, board: { isUnvalued } }: Results): string {
  const key = scope.isOver ? 'head' : 'head-stage'
  const cited = clause ? `〔${clause}〕` : ''
  return say(`bulletin.publication.${key}${isUnvalued ? '-unvalued' : ''}`, {
    period: label,
    clause: cited,
  })
}

/** `党政办公室文秘科（陈佩 029-83116610）` */
export function officeText({ name, contact, phone }: Results['office']): string {
  const whom = [contact, phone].filter(Boolean).join(' ')
  return whom ? `${name}（${whom}）` : name
}

/** Whom to tell of an error, and until when. */
function closingLine({ office, objectionUntil }: Results): string {
  const named = officeText(office)
  if (!objectionUntil) return say('bulletin.publication.object', { office: named })
  const until = partsOf(new Date(objectionUntil))
  return say('bulletin.publication.object-until', { ...until, office: named })
}
