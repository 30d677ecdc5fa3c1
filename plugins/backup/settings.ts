import { basename, join } from 'node:path'
import { list } from './copy'

/** Where the files are that people write and the bot goes by: absolute paths. */
export interface Settings {
  roster: string
  calendar: string
  /** The folder of the policies. */
  policies: string
}

const ROSTER = 'settings/roster.yml'
const CALENDAR = 'settings/calendar.yml'
const POLICIES = 'settings/policies'

/** Where each is kept below the folder of a backup, and where it is now. */
export async function settingsFiles({ roster, calendar, policies }: Settings) {
  const files = (await list(policies)).filter((each) => each.isFile()).map(({ name }) => name)
  const written = files.filter((name) => name.endsWith('.yml')).toSorted()
  return [
    { path: ROSTER, from: roster },
    { path: CALENDAR, from: calendar },
    ...written.map((name) => ({ path: `${POLICIES}/${name}`, from: join(policies, name) })),
  ]
}

/** Where a file of a backup belongs. */
export function placeOf(path: string, { roster, calendar, policies }: Settings): string {
  if (path === ROSTER) return roster
  return path === CALENDAR ? calendar : join(policies, basename(path))
}
