import { dayOf } from '../../calendar'
import { type Actor, appendOne, type Desk, forbidden, Refusal } from '../../deed'
import { type EntryOf, nextDutyReport } from '../../ledger'
import type { Policy } from '../../policy'
import { sameName } from '../../roster'
import { onDuty } from '../rota/rota'
import { layOutReport } from './draft'
import type { DutyReportFacts, DutyReportKind, DutyReportText, DutyTemplate } from './facts'
import { tellFacts, withMark } from './tell'

/** What a duty report is made of: an emergency, or words that are there already. */
export type DutyReportSource =
  | { incident: number; facts: DutyReportFacts }
  | { unit: string; text: DutyReportText }

export interface DutyReportRequest {
  source: DutyReportSource
  kind: DutyReportKind
  now: Date
}

/** 值班信息: draws up a duty report, numbers it, and keeps it to be sent. */
export async function makeDutyReport(
  desk: Desk,
  by: Actor,
  { source, kind, now }: DutyReportRequest,
): Promise<EntryOf<'duty-drafted'> | Refusal> {
  const unit = 'facts' in source ? source.facts.unit : source.unit
  const refusal = forbiddenToReport(desk, by, unit, now)
  if (refusal) return refusal
  const template = dutyTemplateOf(desk.policy.at(dayOf(now)))
  if (!template) return new Refusal('duty.report.no-column')
  const text = textOf(source, { kind, now, template })
  const missing = kind === '续报' ? missingSections(text, template) : []
  if (missing.length) return new Refusal('duty.report.sections', [missing.join('、')])
  const year = `${dayOf(now).slice(0, 4)}`
  const incident = 'incident' in source ? source.incident : undefined
  const about = { unit, year, kind, incident, text }
  const no = formerNo(desk, about) ?? nextDutyReport(desk.ledger.state, unit, year)
  const people = { editor: editorOf(desk, by, now), signer: signerOf(desk, unit) }
  const draft = layOutReport(unit, text, { no, now, template, ...people })
  const bytes = await desk.manuscript.compose(draft)
  const file = {
    ...(await desk.storage.files.put(bytes)),
    name: fileName(unit, no, kind, template),
  }
  const payload = { no, year, kind, title: text.title, text: text.lines.join('\n'), incident, file }
  return appendOne(desk, by, { type: 'duty-drafted', unit, payload })
}

/** Editors, who is on duty, and the unit's own people may. */
function forbiddenToReport(desk: Desk, by: Actor, unit: string, now: Date): Refusal | undefined {
  const refusal = forbidden(by, 'officer', 'leader')
  if (refusal || by.person!.role === 'editor' || by.person!.unit?.name === unit) return refusal
  const isOnDuty = onDuty(desk, now).some(({ name }) => sameName(name, by.person!.name))
  return isOnDuty ? undefined : new Refusal('duty.report.not-yours', [unit])
}

/** The form of the column whose check asks for it; undefined when the regulation has none. */
export function dutyTemplateOf({ columns }: Pick<Policy, 'columns'>): DutyTemplate | undefined {
  const checks = Object.values(columns).map((column) => column.checks['duty-field'])
  return checks.find(Boolean) as DutyTemplate | undefined
}

function textOf(
  source: DutyReportSource,
  telling: { kind: DutyReportKind; now: Date; template: DutyTemplate },
): DutyReportText {
  if ('facts' in source) return tellFacts(source.facts, telling)
  const { title, lines } = source.text
  const isFollowup = telling.kind === '续报'
  return { title: isFollowup ? withMark(title, telling.template.followup) : title, lines }
}

function missingSections({ lines }: DutyReportText, { sections }: DutyTemplate): string[] {
  return sections.filter((section) => !lines.some((line) => line.includes(section)))
}

interface About {
  unit: string
  year: string
  kind: DutyReportKind
  incident?: number
  text: DutyReportText
}

/**
 * The number the same report was given when it was drawn up before: the one 首报 of an emergency, a 续报
 * that says no more.
 */
function formerNo({ ledger }: Desk, { unit, year, kind, incident, text }: About) {
  const former = ledger.entries.findLast((entry): entry is EntryOf<'duty-drafted'> => {
    if (entry.type !== 'duty-drafted' || entry.unit !== unit) return false
    const { payload } = entry
    const isSame = incident ? payload.incident === incident : payload.title === text.title
    const isAlike = kind === '首报' || payload.text === text.lines.join('\n')
    return payload.year === year && payload.kind === kind && isSame && isAlike
  })
  return former?.payload.no
}

/** 编辑: who is on duty, else the editor who asks, else the first one. */
function editorOf(desk: Desk, { person }: Actor, now: Date) {
  const [own] = onDuty(desk, now).filter(({ isLeader }) => !isLeader)
  const asking = person?.role === 'editor' ? person : undefined
  const editor = own ?? asking ?? desk.roster.editors[0]
  const { phone } = desk.policy.at().office
  return editor && { name: editor.name, phone: editor.phone ?? phone }
}

/** 签发: the principal of the unit; left to be written when the roster has none. */
function signerOf({ roster }: Desk, unit: string): string | undefined {
  return roster.leadersOf(unit).find(({ role }) => role === 'principal')?.name
}

/** `教务处值班信息第2期（续报）.docx` */
function fileName(unit: string, no: number, kind: DutyReportKind, template: DutyTemplate): string {
  const [name] = template.head
  const mark = kind === '续报' ? `（${template.followup}）` : ''
  return `${unit}${name}第${no}期${mark}.docx`
}
