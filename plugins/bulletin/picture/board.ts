import { ABSOLUTE, box, type Element, fitted, formatPoints, text } from './element'
import { COLOURS, INNER, SMALL } from './look'
import { page } from './page'
import { deductedFrom, earnedIn, legend, type Piece, split } from './parts'
import type { ListedUnit } from '../board/listed-units'
import { say } from '../say'
import type { BoardPicture } from './types'

/** Rows up to which one picture does; with more it would be much taller than a phone. */
const ROWS = 24

/** Pixels: the column of ranks, the longest name and the longest bar. */
const RANK = 96
const NAME = 690
const BAR = 590

interface Look {
  /** Pixels a hundredth. */
  scale: number
  /** Pixels from the left of the bars to where they start: what was taken off is left of it. */
  start: number
  /** Whether there is a month before to compare with. */
  isCompared: boolean
}

/** 积分榜: one page, or two of the same length when it is long. */
export function boardPages(board: BoardPicture): Element[] {
  const { rows, idle, returned = [], note } = board
  const most = (of: typeof earnedIn) => Math.max(0, ...rows.map(({ parts }) => of(parts)))
  const deducted = most(deductedFrom)
  const scale = BAR / Math.max(1, most(earnedIn) + deducted)
  const start = Math.round(deducted * scale)
  const isCompared = rows.some(({ change }) => change !== undefined)
  const meaning = box(
    { justifyContent: 'space-between', padding: '18px 16px 12px 0' },
    legend(rows),
    text({ color: COLOURS.muted }, say('bulletin.picture.points')),
  )
  const sheets = inSheets(rows)
  return sheets.map((sheet, index) => {
    const marks = [note, sheets.length > 1 ? `${index + 1}/${sheets.length}` : undefined]
    return page(
      { ...board, marks },
      sheet.length > 0 && meaning,
      ...sheet.map((row) => line(row, { scale, start, isCompared })),
      index === sheets.length - 1 && returned.length > 0 && unitsUnder('returned', returned),
      index === sheets.length - 1 && idle.length > 0 && unitsUnder('idle', idle),
    )
  })
}

function inSheets(rows: ListedUnit[]): ListedUnit[][] {
  if (rows.length <= ROWS) return [rows]
  const half = Math.ceil(rows.length / 2)
  return [rows.slice(0, half), rows.slice(half)]
}

/**
 * Only the name is in the flow, as it may wrap: every box takes satori's time. A border would take
 * resvg's, as it is clipped.
 */
function line({ unit, points, parts, ...row }: ListedUnit, look: Look): Element {
  const isTop = row.rank <= 3 && points > 0
  return box(
    {
      position: 'relative',
      paddingTop: 10,
      paddingLeft: RANK,
      paddingBottom: 48,
      ...(isTop && { backgroundColor: COLOURS.blush }),
    },
    RULE,
    rankOf(row.rank, isTop),
    look.isCompared && !row.state && changeOf(row.change),
    fitted(unit, NAME, 40, SMALL),
    text({ ...RIGHT, top: 6, fontSize: 46, fontWeight: 700 }, formatPoints(points)),
    ...split(parts, look.scale).map((piece) => lay(piece, look.start)),
    countsOf(row),
  )
}

const RULE = box({
  ...ABSOLUTE,
  top: 0,
  left: 0,
  width: INNER,
  height: 2,
  backgroundColor: COLOURS.line,
})
const RIGHT = { ...ABSOLUTE, right: 16, whiteSpace: 'nowrap' } as const
const CENTRED = { ...ABSOLUTE, left: 0, width: RANK, textAlign: 'center' } as const

function lay({ from, length, style }: Piece, start: number): Element {
  const left = Math.max(RANK, RANK + start + from)
  return box({ ...ABSOLUTE, bottom: 14, left, width: length, height: 24, ...style })
}

/** The first three stand in the school's red. */
function rankOf(rank: number, isTop: boolean): Element {
  const style = { fontSize: 36, fontWeight: 700 }
  if (!isTop) return text({ ...CENTRED, ...style, top: 12 }, rank)
  const disc = { left: (RANK - 50) / 2, top: 8, width: 50, height: 50, borderRadius: 25 }
  const colours = { backgroundColor: COLOURS.red, color: COLOURS.paper }
  const inner = { justifyContent: 'center', alignItems: 'center' }
  return box({ ...ABSOLUTE, ...style, ...disc, ...colours, ...inner }, text({}, rank))
}

function changeOf(change: number | undefined): Element {
  const style = { ...CENTRED, bottom: 7 }
  if (change === undefined)
    return text({ ...style, color: COLOURS.red }, say('bulletin.picture.new'))
  if (change === 0) return text({ ...style, color: COLOURS.muted }, '－')
  const isUp = change > 0
  const color = isUp ? COLOURS.red : COLOURS.muted
  return text({ ...style, color }, `${isUp ? '▲' : '▼'}${Math.abs(change)}`)
}

function countsOf({
  submitted,
  adopted,
  state,
}: Pick<ListedUnit, 'submitted' | 'adopted' | 'state'>): Element {
  const said = [
    state && say(`bulletin.picture.states.${state}`),
    submitted && say('bulletin.picture.submitted') + signed(submitted),
    adopted && say('bulletin.picture.adopted') + signed(adopted),
  ]
  return text({ ...RIGHT, bottom: 7, color: COLOURS.muted }, said.filter(Boolean).join(' '))
}

/** With a minus as wide as a figure. */
function signed(count: number): string {
  return String(count).replace('-', '−')
}

/** Units that are not ranked, in one paragraph that breaks between names only. */
function unitsUnder(key: 'returned' | 'idle', units: string[]): Element {
  const heading = say(`bulletin.picture.${key}`, { count: units.length })
  const comma = say('bulletin.comma')
  const names = units.map((unit, index) => unit + (index < units.length - 1 ? comma : ''))
  return box(
    {
      position: 'relative',
      flexDirection: 'column',
      paddingTop: 20,
      color: COLOURS.muted,
    },
    RULE,
    text({ fontWeight: 700 }, heading),
    box({ flexWrap: 'wrap', marginTop: 4 }, ...names.map((name) => text({}, name))),
  )
}
