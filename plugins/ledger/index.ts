import { join } from 'node:path'
import type { Context } from 'koishi'
import { LedgerError, withFile } from './error'
import { namesToday } from '../roster'
import { openJournal } from './journal'
import { Ledger } from './ledger'
import type { Entry } from './types'

export type { Appended, Build } from './call'
export { type Task, tasksOf } from './commission'
export { isOnSlot, nextDutyReport, slotKey } from './duty'
export { LedgerError, Moved } from './error'
export { type Assignment, assignmentsOf, conclusionOf } from './instruction'
export { inspectJournal } from './inspect'
export { openJournal } from './journal'
export { lostEntry, type Remnant } from './lost'
export { Ledger } from './ledger'
export { formatReceipt, parseReceipt, type YearSaid } from './receipt'
export { entriesOfPiece, mergedWith } from './piece'
export { problemOf } from './shape'
export { isReversible, receiptsOf } from './reversal'
export { currentShares, unconfirmedUnits } from './shares'
export { isHandedIn, signaturesOf } from './submission'
export {
  bySha,
  nextCommission,
  nextIncident,
  nextInstruction,
  nextReceipt,
  replay,
  submissionsOf,
} from './state'
export { type NameToday, withUnitsToday } from './units-today'
export type { EntryType, Payloads } from './payloads'
export type * from './types'

declare module 'koishi' {
  interface Context {
    ledger: Ledger
  }
  interface Events {
    /** Entries that belong together are durable and in the state: all that one call appended. */
    'ledger/appended'(entries: Entry[]): void
    /** What is on disk cannot be true, and the bot does not start: whoever knows says what to do. */
    'ledger/damaged'(): Promise<string> | string
  }
}

export const name = 'ledger'
export const inject = ['storage', 'roster']

/** 台账: what was handed in, accepted, withdrawn and adopted. Rejects when it is damaged. */
export async function apply(ctx: Context) {
  ctx.provide('ledger')
  const logger = ctx.logger('ledger')
  const ledger = await open(ctx).catch(async (cause) => {
    if (!(cause instanceof LedgerError)) throw cause
    const advice = await ctx.serial('ledger/damaged').catch(({ message }: Error) => message)
    throw new LedgerError([cause.reason, advice].filter(Boolean).join('\n'), { cause })
  })
  const { closing } = ctx.storage
  ctx.on('dispose', () => void closing.push(ledger.close()))
  // It can still be read until the process ends.
  ctx.on('exit', () => ledger.halt())
  ctx.set('ledger', ledger)
  logger.info('台账已打开，共%d条记录', ledger.entries.length)
}

async function open(ctx: Context): Promise<Ledger> {
  const logger = ctx.logger('ledger')
  const path = join(ctx.storage.folder, 'ledger.jsonl')
  return withFile(path, async () => {
    const journal = await openJournal(path, (message) => logger.warn(message))
    const tell = (entries: Entry[]) => {
      // The entries stand whatever their listeners do.
      ctx.parallel('ledger/appended', entries).catch((error) => logger.error(error))
    }
    return Ledger.open(journal, tell, namesToday(ctx.roster.units))
  })
}
