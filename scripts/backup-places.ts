import { resolve } from 'node:path'
import type { Settings } from '../plugins/backup'
import { RosterFile } from '../plugins/roster'

/** What is backed up, and where to. */
export interface BackupPlaces {
  data: string
  target: string
  settings: Settings
}

/** Where the bot looks for them. */
export function backupPlaces({ env } = process): BackupPlaces {
  const data = resolve(env.BAOSONG_DATA!)
  return {
    data,
    target: resolve(env.BAOSONG_BACKUP!),
    settings: {
      roster: new RosterFile(resolve(env.BAOSONG_ROSTER!), data).path,
      calendar: resolve('data/calendar.yml'),
      policies: resolve('data/policies'),
    },
  }
}
