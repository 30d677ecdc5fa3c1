import { join, resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { Context, Schema, Service } from 'koishi'
import type { Day } from '../calendar'
import type { Person } from './book'
import { FileStore, lock, makeFolder } from '../storage'
import { LedgerError } from './error'
import { type Appended, type Build, Ledger } from './ledger'
import { openJournal } from './store'
import type { Draft, Entry, EntryOf, Source } from './types'

export { type Task, tasksOf } from './commission'
export { LedgerError } from './error'
export { type Appended, type Build, Ledger } from './ledger'
export { countItems } from './filed'
export type { Handed } from './marks'
export { formatReceipt, parseReceipt } from './receipt'
export { isReversible, receiptsOf } from './reversal'
export { bySha, nextCommission, nextReceipt, replay } from './state'
export { openJournal } from './store'
export type * from './payloads'
export type * from './types'

declare module 'koishi' {
  interface Context {
    ledger: LedgerService
  }
  interface Events {
    /** An entry is on disk and in the state. */
    'ledger/appended'(entry: Entry): void
    /** What is on disk cannot be true, and the process ends: say what can be done. */
    'ledger/damaged'(): unknown
  }
}

/** Entries that are made ready to be looked up between two other things. */
const SLICE = 2000

/** Tells Koishi's daemon, and ours, not to start the bot anew. */
const REFUSED = 52

/** 台账: what was handed in, accepted, withdrawn and adopted, and the files. */
class LedgerService extends Service {
  files!: FileStore
  private ledger!: Ledger
  private unlock?: () => Promise<void>
  private isEnding = false

  constructor(
    ctx: Context,
    public override config: LedgerService.Config,
  ) {
    super(ctx, 'ledger')
    ctx.provide('storage')
    ctx.on('exit', () => this.end())
  }

  get state() {
    return this.ledger.state
  }

  get entries() {
    return this.ledger.entries
  }

  /** Resolves when the entry is on disk; the same id again gives the earlier entry. */
  append(draft: Draft | Build): Promise<Appended> {
    // The process ends: who is answered no more, not even with an error, is heard at the next start.
    return this.isEnding ? new Promise(() => {}) : this.ledger.append(draft)
  }

  find(receipt: string) {
    return this.ledger.find(receipt)
  }

  /** Submissions of a unit that count for the days `from` to `to`, of any status, as they came. */
  submissions(unit: string, from: Day, to: Day) {
    return this.ledger.submissions(unit, from, to)
  }

  /** The last accepted submission of the very same file by the unit. */
  bySha(unit: string, sha256: string) {
    return this.ledger.bySha(unit, sha256)
  }

  /** What came last of this message, whether it carried the command or the file. */
  byMessage(source: Source) {
    return this.ledger.byMessage(source)
  }

  lastSubmitted(user: Person) {
    return this.ledger.lastSubmitted(user)
  }

  lastRefused(user: Person) {
    return this.ledger.lastRefused(user)
  }

  waivedFor(refused: EntryOf<'refused'>) {
    return this.ledger.waivedFor(refused)
  }

  /** The one of that number, if it stands. */
  commission(no: number) {
    return this.ledger.commission(no)
  }

  /** Those that stand, in order. */
  commissions() {
    return this.ledger.commissions()
  }

  /** All of them, in order. */
  objections() {
    return this.ledger.objections()
  }

  protected override async start() {
    const logger = this.ctx.logger('ledger')
    try {
      await this.open(resolve(this.ctx.baseDir, this.config.data))
    } catch (error) {
      // Koishi would log it and go on: a bot that looks alive and answers nobody.
      logger.error(error instanceof LedgerError ? error.message : error)
      // It is not damaged when another process holds it.
      if (this.unlock) await this.ctx.parallel('ledger/damaged').catch((it) => logger.error(it))
      process.exit(REFUSED)
    }
    logger.info('台账已打开，共%d条记录', this.entries.length)
    void this.lookAhead()
  }

  /** A little at a time, so that nobody who looks something up has to wait for long. */
  private async lookAhead() {
    while (!this.ledger.lookAhead(SLICE)) await setImmediate()
  }

  protected override stop() {
    void this.close()
  }

  private async open(data: string) {
    const { ctx } = this
    await makeFolder(data)
    this.unlock = await lock(data)
    this.files = await FileStore.open(join(data, 'files'))
    ctx.set('storage', { files: this.files })
    const report = (message: string) => ctx.logger('ledger').warn(message)
    const journal = openJournal(join(data, 'ledger.jsonl'), report, join(data, '.read'))
    this.ledger = await Ledger.open(journal, (entry) => {
      // The entry stands whatever its listeners do.
      ctx.parallel('ledger/appended', entry).catch((error) => ctx.logger('ledger').error(error))
    })
  }

  /** Nothing is written any more. It can be read, and the folder is held, until the process ends. */
  private async end() {
    this.isEnding = true
    await this.ledger?.drain()
  }

  private async close() {
    await this.ledger?.close()
    await this.unlock?.()
  }
}

namespace LedgerService {
  export interface Config {
    data: string
  }

  export const Config: Schema<Config> = Schema.object({
    data: Schema.string().default('data/run').description('机器人写数据的文件夹。'),
  })
}

export default LedgerService
