import type { Context } from 'koishi'
import { check, type Finding } from '../check'
import type { Manuscript } from '../manuscript'
import { type Column } from '../policy'
import { today } from '../calendar'
import type { Unit } from '../roster'
import type { Handed } from './reply'
import { type Lateness, latenessOf } from './week'

/** A manuscript that is read, with what is needed to judge it. */
export interface Offer {
  manuscript: Manuscript
  column: Column
  unit: Unit
}

/** What is known of an offer after the check. */
export interface Verdict {
  handed: Handed
  /** Texts of the items; the whole body as one when the column counts manuscripts. */
  items: string[]
  /** Semester and week it is for, when its column is weekly: `2020-2021-2/12`. */
  week?: string
  lateness?: Lateness
  errors: Finding[]
  advice: Finding[]
  /** The proper file name, when nothing else is wrong. */
  rename?: string
  /** Rules an editor waived. */
  waived?: string[]
}

/** Judges an offer by the regulation in force today. */
export function judge(ctx: Context, { manuscript, column, unit }: Offer): Verdict {
  const { calendar } = ctx.policy
  const { roster } = ctx
  const [policy, day] = [ctx.policy.at(), today()]
  const { findings, items, week } = check({
    manuscript,
    column,
    policy,
    calendar,
    roster,
    sender: unit,
    today: day,
    earlier: (text, least, week) =>
      ctx.archive.find({ unit: unit.name, column, week }, text, least),
  })
  const errors = findings.filter(({ severity }) => severity === 'error')
  const advice = findings.filter(({ severity }) => severity !== 'error')
  const isItemised = column.countBy === 'item'
  const texts = isItemised ? items.map(({ text }) => text) : [bodyOf(manuscript)]
  const { fileName, format } = manuscript
  const handed = {
    fileName: format === 'text' ? undefined : fileName,
    column: column.name,
    title: manuscript.title ?? fileName.replace(/\.[^.]*$/, ''),
    items: isItemised ? items.length : undefined,
  }
  const lateness = latenessOf(ctx, column, week)
  return { handed, items: texts, week, lateness, errors, advice, rename: properName(errors) }
}

export function bodyOf({ blocks }: Manuscript): string {
  return blocks
    .filter(({ kind, text }) => kind !== 'title' && text.trim())
    .map(({ text }) => text)
    .join('\n')
}

/** The name that mends everything, when only the name is wrong. */
function properName(errors: Finding[]): string | undefined {
  const isMendable = errors.every(({ rule }) => rule === 'file-name' || rule === 'week-number')
  return isMendable ? errors[0]?.suggestion : undefined
}
