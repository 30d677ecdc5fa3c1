import { join, resolve } from 'node:path'
import { type Context, Schema } from 'koishi'
import { Bindings } from './bindings'
import { namesToday } from './names-today'
import { Roster } from './roster'
import { defineSamples } from '../text'
import { withPageAccounts } from './page-accounts'
import { RosterFile } from './roster-file'
import { samplesOf } from './samples'
import type { RosterData, Unit } from './types'

export { Bindings } from './bindings'
export { readCard } from './card'
export { classOn } from './class'
export { Directory } from './directory'
export { fictionalAmong } from './fictional'
export { ids } from './ids'
export { loadRoster, parseRoster, RosterError } from './load'
export { isName, sameName } from './names'
export { namesToday } from './names-today'
export { masked, qqForm } from './numbers'
export { rewriteRoster } from './rewrite'
export { Roster } from './roster'
export { RosterFile } from './roster-file'
export type * from './types'

declare module 'koishi' {
  interface Context {
    roster: Roster
    rosterFile: RosterFile
    bindings: Bindings
  }
  interface Events {
    /** There are other units, or other classes of them. */
    'roster/units-changed'(): void
  }
}

export const name = 'roster'
export const inject = ['storage']

export interface Config {
  file: string
  isTrial?: boolean
}

export const Config: Schema<Config> = Schema.object({
  file: Schema.string().default('data/roster.example.yml').description('名册文件。'),
  isTrial: Schema.boolean().default(false).description('是否在试用：人人在试用页有账号。'),
})

/**
 * 名册: provides who the people are as `ctx.roster`, the file that says so as `ctx.rosterFile`, and
 * which accounts were bound as `ctx.bindings`.
 */
export async function apply(ctx: Context, { file, isTrial }: Config) {
  for (const service of ['roster', 'rosterFile', 'bindings']) ctx.provide(service)
  const { folder } = ctx.storage
  const used = (data: RosterData) => (isTrial ? withPageAccounts(data) : data)
  const rosterFile = new RosterFile(resolve(ctx.baseDir, file), folder, (data) => {
    const before = unitsText(roster.units)
    roster.replace(used(data))
    if (unitsText(data.units) !== before) ctx.emit('roster/units-changed')
  })
  const data = used(rosterFile.read())
  const bindings = await Bindings.open(join(folder, 'bindings.json'), namesToday(data.units))
  const roster = new Roster(data, bindings)
  ctx.set('bindings', bindings)
  ctx.set('rosterFile', rosterFile)
  ctx.set('roster', roster)
  ctx.effect(() => defineSamples(() => samplesOf(roster.units)))
}

/** Everything about units but their people. */
function unitsText(units: Unit[]): string {
  return JSON.stringify(units.map(({ officers: _officers, leaders: _leaders, ...unit }) => unit))
}
