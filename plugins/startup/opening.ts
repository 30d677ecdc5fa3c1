import { existsSync } from 'node:fs'
import type { Context } from 'koishi'
import { now, today } from '../calendar'
import { pageAddress, reachableAddresses } from './addresses'
import { fictionalAmong, loadRoster } from '../roster'
import { listen, type Place } from './port'
import { say } from './say'
import type { Settings } from './settings'

export const name = 'startup-opening'
export const inject = ['server', 'policy', 'roster', 'rosterFile', 'ledger', 'courier']

export interface Config extends Settings {
  place: Place
}

/** Crashes in ten minutes of which the editors hear. */
const alarming = 3

/** What is wrong when somebody goes away before everything is said. */
const lost = /^(?:ECONNRESET|ECONNABORTED|EPIPE|ERR_STREAM_PREMATURE_CLOSE|HPE_\w+)$/

/**
 * Opens the port, now that every room is there: a connection accepted earlier would find nobody.
 * `/health` says that the bot is alive, and which platforms it can send on.
 */
export async function apply(ctx: Context, { place, ...settings }: Config) {
  ctx.server.get('/health', (page) => {
    page.body = { ok: true, platforms: ctx.courier.connections() }
  })
  noteCutOff(ctx)
  await listen(ctx.server['_http'], place)
  welcome(ctx, place, settings)
  await tellClock(ctx)
  await tellCrashes(ctx)
}

function welcome(ctx: Context, place: Place, { data, selfId, wecom, trial, sample }: Settings) {
  const logger = ctx.logger('startup')
  const { title } = ctx.policy.at()
  logger.info(say('startup.ready', { title, count: ctx.roster.units.length }))
  const address = pageAddress(place)
  if (trial && address) logger.info(say('startup.trial', { data, address }))
  else if (trial) logger.warn(say('startup.trial-elsewhere', place))
  const reached = reachableAddresses(place)
  const addressed = (scheme: string, path: string) =>
    reached.map((each) => `${scheme}://${each}/${path}`).join('、')
  if (selfId) logger.info(say('startup.awaited', { selfId, addresses: addressed('ws', 'onebot') }))
  if (wecom === 'callback')
    logger.info(say('startup.called', { addresses: addressed('http', 'wecom') }))
  const foreign = foreignIn(ctx)
  if (foreign) logger.info(say(`startup.foreign${trial ? '-trial' : ''}`, [foreign, title]))
  const invented = trial ? 0 : inventedIn(ctx, sample)
  if (invented) logger.info(say('startup.fictional', [invented]))
}

/** People of the sample roster who are in the school's own; a school may have deleted the sample. */
function inventedIn({ rosterFile }: Context, sample = ''): number {
  return existsSync(sample) ? fictionalAmong(rosterFile.read(), loadRoster(sample)).length : 0
}

/** Manuscripts of columns that the regulation does not have: of another regulation's practice, mostly. */
function foreignIn({ ledger, policy }: Context): number {
  const submissions = [...ledger.state.submissions.values()]
  return submissions.filter(
    ({ entry: { payload } }) => !policy.at(payload.day).columns[payload.column],
  ).length
}

/** Koa would log a browser that goes away in the middle with a stack, as if the program were wrong. */
function noteCutOff(ctx: Context) {
  const logger = ctx.logger('startup')
  ctx.server['_koa'].removeAllListeners('error').on('error', (error, { method, path }) => {
    const { code = '', expose: isAnswered } = error
    if (isAnswered) return
    if (lost.test(code)) logger.info(say('startup.cut-off', { method, path, code }))
    else logger.error(error)
  })
}

/** A clock that is behind the ledger is wrong: says so in the log and to the editors, once a day. */
async function tellClock(ctx: Context) {
  const last = ctx.ledger.entries.at(-1)?.at
  if (!last || last <= now()) return
  const [time, latest] = [now(), last].map((at) => at.slice(0, 16).replace('T', ' '))
  const text = say('startup.clock', { time, latest })
  ctx.logger('startup').warn(text)
  await ctx.courier.tellEditors({ key: `startup:clock:${today()}`, text })
}

/** Tells the editors when the bot crashes again and again: `scripts/start.mjs` counts. */
async function tellCrashes(ctx: Context) {
  const { BAOSONG_CRASHES: count, BAOSONG_CRASHED_SINCE: since } = process.env
  if (!(Number(count) >= alarming)) return
  const text = say('startup.crashed', { count })
  await ctx.courier.tellEditors({ key: `startup:crashes:${since}`, text })
}
