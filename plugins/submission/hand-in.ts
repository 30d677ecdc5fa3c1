import { today } from '../calendar'
import { check, entitled } from '../check'
import { type Actor, authorOf, type Desk, forbidden, Refusal } from '../deed'
import { sha256Of } from '../storage'
import { destroy, findSecret } from './confidential'
import { reopenWeek } from './closed-week'
import { decide, takenBefore } from './decide'
import {
  adviceOf,
  bodyOf,
  errorsOf,
  type Handed,
  type Judgeable,
  type Offered,
  titleOf,
} from './handed'
import { inLightOf } from './in-light'
import { pastOf } from './look-back'
import type { HandInOutcome, VerifyOutcome } from './outcome'
import { refusePeriod } from './period-said'

/** What is known of a manuscript whose bytes are on disk and have not been read yet. */
type Stored = Omit<Handed, 'manuscript' | 'findings' | 'items'> & Pick<Offered, 'manuscript'>

/** Why somebody may not hand this in; undefined when they may. */
export function refusalOf(by: Actor, { unit, fileName }: Pick<Offered, 'unit' | 'fileName'>) {
  const refusal = forbidden(by, 'officer', 'leader')
  if (refusal) return refusal
  const { role, unit: own = unit } = by.person!
  const isTheirs = role === 'editor' || own.name === unit.name
  return isTheirs ? undefined : new Refusal('submission.not-yours', [fileName, unit.name])
}

/**
 * Takes a manuscript into the ledger: accepted, or refused with what has to be mended. The entry is on
 * disk when it resolves.
 * @example handInText(await handIn(desk, by, { column, unit, fileName: '周报.docx', bytes }))
 */
export async function handIn(
  desk: Desk,
  by: Actor,
  { fileName, bytes, ...offered }: Offered,
): Promise<HandInOutcome | Refusal> {
  const refusal = refusalOf(by, { fileName, ...offered }) ?? refusePeriod(desk, offered)
  if (refusal) return refusal
  const file = { ...(await desk.storage.files.put(bytes)), name: fileName }
  return settle(desk, by, { ...offered, file, author: authorOf(by) })
}

/** Judges a manuscript that is on disk and records the verdict. The very same file is taken once. */
export async function settle(
  desk: Desk,
  by: Actor,
  stored: Stored,
): Promise<HandInOutcome | Refusal> {
  const before = desk.ledger.bySha(stored.unit.name, stored.file.sha256)
  if (before) return takenBefore(desk, by, stored, before.entry)
  const { file } = stored
  const path = desk.storage.files.path(file.sha256)
  const manuscript = stored.manuscript ?? (await desk.manuscript.read(path, file.name))
  const named = { ...file, name: entitled(file.name, manuscript.title) }
  const read = { ...stored, file: named, manuscript }
  const handed: Handed = { ...read, ...judge(desk, read) }
  const secret = findSecret(handed)
  return secret ? destroy(desk, by, handed, secret) : decide(desk, by, handed)
}

/** 校验: judges a file as `handIn` would, and records nothing. */
export async function verify(
  desk: Desk,
  by: Actor,
  { bytes, fileName, ...offered }: Offered,
): Promise<VerifyOutcome | Refusal> {
  const refusal = refusalOf(by, { fileName, ...offered }) ?? refusePeriod(desk, offered)
  if (refusal) return refusal
  const { column, unit } = offered
  const before = desk.ledger.bySha(unit.name, sha256Of(bytes))
  if (before) {
    const isPending = before.status === 'pending'
    return { kind: 'received-before', column, entry: before.entry, isPending }
  }
  return verdictOn(desk, { ...offered, manuscript: await desk.manuscript.read(bytes, fileName) })
}

export function verdictOn(desk: Desk, read: Judgeable): VerifyOutcome {
  const { manuscript, column } = read
  const judged = { ...read, ...judge(desk, read) }
  const secret = findSecret(judged)
  if (secret) return secret
  reopenWeek(desk, judged)
  const errors = errorsOf(judged)
  if (errors.length) {
    const fileName = manuscript.format === 'text' ? undefined : manuscript.fileName
    return { kind: 'refused', fileName, errors, advice: adviceOf(judged) }
  }
  const { week, items } = judged
  const known = inLightOf(desk, judged, pastOf(desk, desk.ledger.state, judged))
  const { past, lateness } = known
  const about = { column, title: titleOf(manuscript), items: items.length, week }
  return { kind: 'verified', ...about, past, lateness, advice: adviceOf(known) }
}

/** Judges a manuscript by the regulation in force today. */
export function judge(
  { policy, roster, archive }: Desk,
  { manuscript, column, unit, name, periodSaid }: Judgeable,
): Pick<Handed, 'findings' | 'items' | 'week'> {
  const { findings, items, week } = check({
    manuscript,
    column,
    name,
    periodSaid,
    policy: policy.at(),
    calendar: policy.calendar,
    roster,
    sender: unit,
    today: today(),
    earlier: (text, least, week) =>
      archive.find({ unit: unit.name, column: column.key, week }, text, least),
  })
  const isItemised = column.countBy === 'item'
  const texts = isItemised ? items.map(({ text }) => text) : [bodyOf(manuscript)]
  return { findings, items: texts, week }
}
