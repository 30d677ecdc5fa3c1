import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { replaceDurably } from '../storage'
import { readText } from '../yaml'
import { loadRoster, parseRoster } from './load'
import { rewriteRoster } from './rewrite'
import type { RosterData } from './types'

const SAMPLE = 'roster.example.yml'

/**
 * The roster file, changed in place with its comments kept. The sample is never changed: what is
 * changed of it goes to a copy in the data folder, which is read from then on.
 */
export class RosterFile {
  /** Where changes are written. */
  readonly path: string
  private turns: Promise<unknown> = Promise.resolve()

  /**
   * @param given the file as configured
   * @param folder the data folder
   * @param onChanged hears what the file holds after a change
   */
  constructor(
    private given: string,
    folder: string,
    private onChanged: (data: RosterData) => void = () => {},
  ) {
    this.path = basename(given) === SAMPLE ? join(folder, 'roster.yml') : given
  }

  /** The file that is read. */
  get source(): string {
    return existsSync(this.path) ? this.path : this.given
  }

  /** Throws a RosterError. */
  read(): RosterData {
    return loadRoster(this.source)
  }

  /**
   * Changes what the file holds now, one change after another; what was written in it by hand
   * meanwhile counts too. `record` is done in between: when the change is possible, before it is
   * made. Rejects with a RosterError when the file is faulty or would be, and with whatever `record`
   * rejects with; nothing is changed then.
   */
  change(edit: (data: RosterData) => RosterData, record: () => Promise<unknown>): Promise<void> {
    const turn = this.turns.then(async () => {
      const wanted = edit(this.read())
      const text = readText(this.source, 'roster')
      const changed = rewriteRoster(text, wanted)
      const data = parseRoster(changed, this.path)
      await record()
      if (changed !== text) await replaceDurably(this.path, Buffer.from(changed))
      this.onChanged(data)
    })
    this.turns = turn.catch(() => undefined)
    return turn
  }
}
