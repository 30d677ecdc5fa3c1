import type { Context, Session } from 'koishi'
import { today } from '../calendar'
import { quotedReceipt } from '../chat'
import { recognise } from '../check'
import { type Actor, Refusal } from '../deed'
import type { Column } from '../policy'
import { sha256Of } from '../storage'
import type { Shown } from '../submission'
import { columnChoice, findColumn } from './column'
import { unfetchedText } from './tell'

/**
 * What a copy is wanted of: the file that is quoted, handed in or not, its column behind the command where
 * its name does not tell; else a receipt as it is written or quoted, empty for what was handed in last.
 */
export async function shownBy(
  ctx: Context,
  session: Session,
  by: Actor,
  words: string,
): Promise<string | Shown | Refusal> {
  const column = findColumn(ctx.policy.at(), words)
  const file = ctx.courier.quoted(session).find(({ kind }) => kind === 'file')
  if (!file || (words && !column)) return words || (quotedReceipt(ctx, session) ?? '')
  const { columns } = ctx.policy.at()
  const name = recognise(file.name, columns, { roster: ctx.roster, today: today() })
  const unit = by.person?.unit ?? name?.unit
  if (!unit) return new Refusal('intake.unit-unknown', [file.name])
  try {
    const bytes = await ctx.courier.fetch(session.bot, file)
    const known = column ?? name?.column ?? columnOf(ctx, by, unit.name, sha256Of(bytes))
    if (!known) return new Refusal('intake.copy-column', [columnChoice(ctx.policy.at())])
    return { fileName: file.name, bytes, column: known, unit, name }
  } catch (error) {
    return new Refusal('intake.unfetched', [unfetchedText(error)])
  }
}

/** The column the very same file was handed in to. */
function columnOf(
  { ledger, policy }: Context,
  { account }: Actor,
  unit: string,
  sha256: string,
): Column | undefined {
  const refused = ledger.last('refused', account)
  const isRefused = refused?.payload.file.sha256 === sha256
  const entry = ledger.bySha(unit, sha256)?.entry ?? (isRefused ? refused : undefined)
  return entry && policy.at().columns[entry.payload.column]
}
