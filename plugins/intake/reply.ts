import type { Session } from 'koishi'
import { type Finding, phrase } from '../check'
import type { Lateness } from './week'

/** How many findings fit in one message on a phone. */
const SHOWN = 5

/** So many findings are easier to mend with the annotated copy beside. */
const MANY = 3

const rank = { error: 0, warning: 1, info: 2 }

/** Findings as numbered lines, the gravest first, each with the clause it stands on. */
export function findingLines(session: Session, findings: Finding[]): string[] {
  const sorted = findings.toSorted((a, b) => rank[a.severity] - rank[b.severity])
  const lines = sorted.slice(0, SHOWN).map((finding, index) => {
    const { message, advice } = phrase(finding)
    const params = { no: index + 1, message, advice, clause: finding.clause }
    return session.text(advice ? 'intake.finding-advised' : 'intake.finding', params)
  })
  if (sorted.length > SHOWN) lines.push(session.text('intake.more', [sorted.length - SHOWN]))
  return lines
}

/** What was handed in, as far as a reply speaks of it. */
export interface Handed {
  /** File name, or nothing for text. */
  fileName?: string
  column: string
  title: string
  /** Items when the column counts them. */
  items?: number
}

/** What an accepted manuscript earned. */
export interface Credit {
  receipt: string
  points: string
  unit: string
  /** The month as it is called. */
  period: string
  total: string
  rank: number
}

function count(session: Session, { items }: Handed) {
  return items === undefined
    ? session.text('intake.manuscript')
    : session.text('intake.items', [items])
}

/** What became of the findings of an earlier refusal. */
export interface Progress {
  mended: number
  left: number
}

/** What else there is to say of an accepted manuscript. */
export interface News {
  /** Receipt of the earlier version it replaces. */
  replaced?: string
  lateness?: Lateness
  /** Number of the commission it fulfils. */
  commission?: number
  progress?: Progress
  advice?: Finding[]
}

/** 已收稿, with what it earned and where the unit now stands; then the advice. */
export function accepted(session: Session, handed: Handed, credit: Credit, news: News): string {
  const { replaced, lateness, commission, progress, advice = [] } = news
  const params = { ...handed, ...credit, count: count(session, handed) }
  const lines = [session.text('intake.accepted', params)]
  if (replaced) lines.push(session.text('intake.replaced', [replaced]))
  if (commission) lines.push(session.text('intake.commission.fulfilled', [commission]))
  if (lateness?.name) lines.push(session.text('intake.late', lateness))
  if (progress?.mended) lines.push(session.text('intake.all-mended', [progress.mended]))
  return withAdvice(session, lines.join('\n'), advice)
}

/** The very same file was accepted earlier. */
export function receivedBefore(session: Session, handed: Handed, receipt: string): string {
  return session.text('intake.received-before', { ...handed, receipt })
}

/** 校验通过: nothing was recorded. */
export function verified(session: Session, handed: Handed, advice: Finding[]): string {
  const params = { ...handed, count: count(session, handed) }
  return withAdvice(session, session.text('intake.verified', params), advice)
}

function withAdvice(session: Session, head: string, advice: Finding[]) {
  if (!advice.length) return head
  const lines = findingLines(session, advice)
  return [head, session.text('intake.advised', [advice.length]), ...lines].join('\n')
}

/** 未收稿: what is wrong, and what to do next. */
export function refused(
  session: Session,
  kind: 'refused' | 'verified-refused',
  { fileName }: Pick<Handed, 'fileName'>,
  errors: Finding[],
  { no, rename, progress }: { no?: number; rename?: string; progress?: Progress } = {},
): string {
  const file = fileName ? `“${fileName}”` : ''
  return [
    session.text(`intake.${kind}`, { no, file, count: errors.length }),
    ...(progress?.mended ? [session.text('intake.progress', progress)] : []),
    ...findingLines(session, errors),
    session.text(...nextStep(kind, errors.length, fileName, rename)),
  ].join('\n')
}

/** Text of what to do next. */
function nextStep(
  kind: string,
  errors: number,
  fileName?: string,
  rename?: string,
): [string, unknown[]?] {
  if (rename) return ['intake.rename', [rename]]
  if (!fileName) return ['intake.resend-text']
  return [kind === 'refused' && errors >= MANY ? 'intake.resend-annotated' : 'intake.resend']
}
