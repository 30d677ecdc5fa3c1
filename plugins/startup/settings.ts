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
  trial?: string
}

/** Throws a StartupFault when the settings cannot be meant. */
export function checkSettings({ data = '', selfId, trial }: Settings): void {
  if (selfId && !/^\d+$/.test(selfId)) throw new StartupFault(say('startup.account', { selfId }))
  // QQ has been served from this folder: practice must not be mixed into it.
  if (trial && existsSync(join(data, 'onebot-seen.json')))
    throw new StartupFault(say('startup.earnest', { data }))
}
