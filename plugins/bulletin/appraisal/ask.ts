import { addDays, partAround, type Period, today } from '../../calendar'
import { type Actor, type Desk, forbidden, Refusal } from '../../deed'
import { writeAppraisalNotice, writeAppraisalWorkbook } from '../paper'
import type { Paper } from '../publication/papers'
import { drawUpAppraisal } from './draw-up'
import { nameAppraisal } from './name'
import type { Appraisal, AppraisedUnit } from './types'

/** The whole table, for editors. */
export interface Appraised {
  appraisal: Appraisal
  files: Paper[]
}

/** A unit's own line. */
export interface AppraisedOne {
  appraisal: Appraisal
  own: AppraisedUnit
}

/** The year that is asked about when none is said: in its first two months still the one before. */
export function yearToAppraise({ policy }: Pick<Desk, 'policy'>): Period {
  const day = today()
  const { yearFrom } = policy.at()
  const year = partAround(day, 12, yearFrom)
  const early = partAround(year.from, 2, yearFrom)
  return day <= early.to ? partAround(addDays(year.from, -1), 12, yearFrom) : year
}

/** 年度考核 of all units, with the workbook and the notice. */
export async function appraise(
  desk: Desk,
  by: Actor,
  { year }: { year: Period },
): Promise<Appraised | Refusal> {
  const refusal = forbidden(by) ?? notBegun(year)
  if (refusal) return refusal
  const appraisal = drawUpAppraisal(desk, year)
  const [workbook, notice] = await Promise.all([
    writeAppraisalWorkbook(appraisal),
    writeAppraisalNotice(appraisal),
  ])
  const name = nameAppraisal(appraisal)
  const files = [
    { name: `${name.workbook}.xlsx`, bytes: workbook },
    { name: `${name.notice}.docx`, bytes: notice },
  ]
  return { appraisal, files }
}

/** A unit's own line; an editor may ask for any unit's. */
export function appraiseOne(
  desk: Desk,
  by: Actor,
  { year, unit: said }: { year: Period; unit?: string },
): AppraisedOne | Refusal {
  const refusal = forbidden(by, 'officer', 'leader') ?? notBegun(year)
  if (refusal) return refusal
  const { role, unit: home } = by.person!
  const unit = said ?? home?.name
  if (!unit) return new Refusal('bulletin.appraisal.no-unit')
  if (role !== 'editor' && unit !== home?.name) return new Refusal('bulletin.appraisal.others')
  const appraisal = drawUpAppraisal(desk, year)
  const own = appraisal.units.find((each) => each.unit === unit)
  return own ? { appraisal, own } : new Refusal('bulletin.appraisal.no-unit')
}

function notBegun({ from, label }: Period): Refusal | undefined {
  return from > today() ? new Refusal('bulletin.appraisal.not-begun', [label]) : undefined
}
