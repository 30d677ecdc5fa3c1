import type { Context } from 'koishi'
import { listen, type Place } from './port'
import { say } from './say'
import type { Settings } from './settings'

export const name = 'startup-opening'
export const inject = ['server', 'policy', 'roster', 'courier']

export interface Config extends Settings {
  place: Place
}

/** Crashes in ten minutes of which the editors hear. */
const alarming = 3

/**
 * Opens the port, now that every room is there: a connection accepted earlier would find nobody.
 * `/health` says that the bot is alive, and which platforms it can send on.
 */
export async function apply(ctx: Context, { place, ...settings }: Config) {
  ctx.server.get('/health', (page) => {
    page.body = { ok: true, platforms: ctx.courier.connections() }
  })
  await listen(ctx.server['_http'], place)
  welcome(ctx, place, settings)
  await tellCrashes(ctx)
}

function welcome(ctx: Context, { host, port }: Place, { data, selfId, trial }: Settings) {
  const logger = ctx.logger('startup')
  const { title } = ctx.policy.at()
  logger.info(say('startup.ready', { title, count: ctx.roster.units.length }))
  const address = `${host}:${port}`
  if (trial) logger.info(say('startup.trial', { data, address }))
  if (selfId) logger.info(say('startup.awaited', { selfId, address }))
}

/** Tells the editors when the bot crashes again and again: `scripts/start.mjs` counts. */
async function tellCrashes(ctx: Context) {
  const { BAOSONG_CRASHES: count, BAOSONG_CRASHED_SINCE: since } = process.env
  if (!(Number(count) >= alarming)) return
  const text = say('startup.crashed', { count })
  await ctx.courier.tellEditors({ key: `startup:crashes:${since}`, text })
}
