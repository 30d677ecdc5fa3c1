import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { StartupFault } from './fault-text'
import { say } from './say'

/** As written in `.env.local`; empty or absent when not. */
export interface Settings {
  host?: string
  port?: string
  data?: string
  selfId?: string
  /** How 企业微信 is reached: `connection` or `callback`. */
  wecom?: string
  trial?: string
  /** The roster that rosters begin with. */
  sample?: string
}

/** Files that the platforms alone write. */
const earnest = ['onebot-seen.json', 'wecom-inbox.jsonl']

/** Throws a StartupFault when the settings cannot be meant. */
export function checkSettings({ data = '', selfId, trial }: Settings): void {
  if (selfId && !/^\d+$/.test(selfId)) throw new StartupFault(say('startup.account', { selfId }))
  // A platform has been served from this folder: practice must not be mixed into it.
  if (trial && earnest.some((file) => existsSync(join(data, file))))
    throw new StartupFault(say('startup.earnest', { data }))
}
