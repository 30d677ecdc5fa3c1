import type { Column, Sendable, Story } from './stories'
import { type Line, nothing, outletWorth, split, submittedWorth, type Sums } from './worth'

export interface Manuscript {
  receipt: string
  unit: string
  column: Column
  week?: string
  day: string
  stories: Story[]
  status: 'counts' | 'withdrawn' | 'returned' | 'replaced'
  isLate: boolean
  /** What was sent, where it was a file. */
  file?: Sendable
  /** The earlier one it was perhaps to replace, while that is not answered. */
  beside?: Manuscript
  /** 合稿: hundredths of what it earns, or of the points that were said, by unit. */
  shares?: { no: number; by: '%' | '分'; parts: Map<string, number> }
}

export interface Adoption {
  /** 记12 */
  no: number
  manuscript: Manuscript
  outlet: string
  /** How many items. */
  count: number
  /** 合为一篇: the unit's points, and what the entries of the piece have in common. */
  piece?: { first: number; points: number }
}

export interface Adjustment {
  no: number
  unit: string
  points: number
}

/**
 * Our own reckoning of what everybody said and did, from the regulation's text alone. What is told
 * twice by a unit in a column counts once; a month that was made public stays as it was, and what
 * changes afterwards counts in the month that is open.
 */
export class Book {
  manuscripts: Manuscript[] = []
  adoptions: Adoption[] = []
  adjustments: Adjustment[] = []
  private closed = new Map<string, Map<string, Sums>>()

  /** What counts now. */
  standing(fits: (manuscript: Manuscript) => boolean = () => true): Manuscript[] {
    return this.manuscripts.filter((each) => each.status === 'counts' && fits(each))
  }

  /** Whether editors have entered something about it, so that it is not replaced any more. */
  isHandled(manuscript: Manuscript): boolean {
    return !!manuscript.shares || this.isAdopted(manuscript)
  }

  isAdopted(manuscript: Manuscript): boolean {
    return this.adoptions.some((adoption) => adoption.manuscript === manuscript)
  }

  /** A month is made public. */
  close(month: string, units: string[]): void {
    this.closed.set(month, new Map(units.map((unit) => [unit, this.open(unit)])))
  }

  isClosed(month: string): boolean {
    return this.closed.has(month)
  }

  /** What a unit has in a month; of one that is not public, in the open one. */
  of(unit: string, month: string): Sums {
    return this.closed.get(month)?.get(unit) ?? this.open(unit)
  }

  total(unit: string, month: string): number {
    const { 投稿, 采用, 其他 } = this.of(unit, month)
    return Math.round(投稿 + 采用 + 其他)
  }

  /** All points of a manuscript, in hundredths. */
  earned(manuscript: Manuscript): number {
    const lines = this.linesOf(manuscript, new Set())
    return lines.reduce((sum, { 投稿 = 0, 采用 = 0 }) => sum + 投稿 + 采用, 0)
  }

  private open(unit: string): Sums {
    const own = this.lines().filter((line) => line.unit === unit)
    const past = [...this.closed.values()].map((month) => month.get(unit)!)
    const sum = { ...nothing }
    for (const key of Object.keys(nothing) as (keyof Sums)[]) {
      for (const line of own) sum[key] += line[key] ?? 0
      for (const month of past) sum[key] -= month[key]
    }
    return sum
  }

  private lines(): Line[] {
    const told = new Set<string>()
    return [
      ...this.manuscripts
        .filter(({ status }) => status === 'counts')
        .flatMap((manuscript) => this.linesOf(manuscript, told)),
      ...this.adjustments.map(({ unit, points }) => ({ unit, 其他: points * 100 })),
    ]
  }

  /** `told`: what the unit has told before in the column. */
  private linesOf(manuscript: Manuscript, told: Set<string>): Line[] {
    const { unit, column, stories } = manuscript
    const fresh = stories.filter(({ id }) => !told.has(column + id))
    for (const { id } of fresh) told.add(column + id)
    const adoptions = this.adoptions.filter((adoption) => adoption.manuscript === manuscript)
    return [
      ...split(manuscript, '投稿', fresh.length * submittedWorth * 100, fresh.length),
      ...adoptions.flatMap(({ outlet, count, piece }) =>
        piece
          ? [{ unit, 采用: piece.points * 100, 采用条数: 1 }]
          : split(manuscript, '采用', count * outletWorth[outlet] * 100, count),
      ),
    ]
  }
}
