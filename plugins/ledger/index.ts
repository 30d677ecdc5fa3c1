import { join } from 'node:path'
import type { Context } from 'koishi'
import { REFUSED } from '../storage'
import { LedgerError } from './error'
import { openJournal } from './journal'
import { Ledger } from './ledger'
import type { Entry } from './types'

export type { Appended, Build } from './call'
export { type Task, tasksOf } from './commission'
export { LedgerError, Moved } from './error'
export { openJournal } from './journal'
export { Ledger } from './ledger'
export { formatReceipt, parseReceipt } from './receipt'
export { isReversible, receiptsOf } from './reversal'
export { currentShares, unconfirmedUnits } from './shares'
export { bySha, nextCommission, nextReceipt, replay } from './state'
export type { EntryType, Payloads } from './payloads'
export type * from './types'

declare module 'koishi' {
  interface Context {
    ledger: Ledger
  }
  interface Events {
    /** Entries that belong together are durable and in the state: all that one call appended. */
    'ledger/appended'(entries: Entry[]): void
    /** What is on disk cannot be true, and the process ends: say what can be done. */
    'ledger/damaged'(): unknown
  }
}

export const name = 'ledger'
export const inject = ['storage']

/** 台账: what was handed in, accepted, withdrawn and adopted. The process ends when it is damaged. */
export async function apply(ctx: Context) {
  ctx.provide('ledger')
  const logger = ctx.logger('ledger')
  const ledger = await open(ctx).catch(async (error) => {
    // Koishi would log it and go on: a bot that looks alive and answers nobody.
    logger.error(error instanceof LedgerError ? error.message : error)
    await ctx.parallel('ledger/damaged').catch((it) => logger.error(it))
    process.exit(REFUSED)
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
  const journal = await openJournal(path, (message) => logger.warn(message))
  return Ledger.open(journal, (entries) => {
    // The entries stand whatever their listeners do.
    ctx.parallel('ledger/appended', entries).catch((error) => logger.error(error))
  })
}
