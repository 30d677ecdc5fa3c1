import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { makeFolder } from '../storage'
import { say } from './say'

/** The disk of the backups is not there. The code is the one that system calls have for it. */
export class PlaceError extends Error {
  readonly code = 'ENOENT'
}

/** Throws when the folder above that of the backups is missing: a disk that is not mounted. */
export function checkPlace(folder: string): void {
  const above = dirname(folder)
  if (!existsSync(above))
    throw new PlaceError(`[backup] ${say('backup.no-place', { folder, above })}`)
}

/** Makes the folder of the backups, and none above it: without its disk it would be on the system's. */
export async function makePlace(folder: string): Promise<void> {
  checkPlace(folder)
  await makeFolder(folder)
}
