import { type Context, Logger } from 'koishi'
import { REFUSED } from '../storage'
import { refusedText } from './fault-text'

/** What keeps the bot from starting. */
export class Faults {
  private found: unknown[] = []
  private stopHearing: () => void

  /** Hears of every room that fails. */
  constructor(ctx: Context) {
    const stop = ctx.on('internal/error', this.add, { global: true, prepend: true })
    process.prependListener('unhandledRejection', this.add)
    process.once('exit', this.report)
    this.stopHearing = () => {
      stop()
      process.off('unhandledRejection', this.add)
      process.off('exit', this.report)
    }
    ctx.on('dispose', this.stopHearing)
  }

  get isEmpty(): boolean {
    return this.found.length === 0
  }

  add = (error: unknown): void => {
    this.found.push(error)
    // It is said in plain words at the end; the log would add stacks, and what follows from it.
    Logger.levels.base = Logger.SILENT
  }

  /** Ends the process if there are any; if not, what fails from now on is logged, and the bot goes on. */
  conclude = (): void => {
    if (this.found.length) process.exit(REFUSED)
    this.stopHearing()
  }

  /** Also when somebody else ends the process. */
  private report = () => {
    if (this.found.length) console.error(refusedText(this.found))
  }
}
