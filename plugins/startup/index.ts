import { type Context, Schema } from 'koishi'
import { StartupFault } from './fault-text'
import { Faults } from './faults'
import * as opening from './opening'
import { allStarted, checkOthers } from './others'
import { placeOf, probe } from './port'
import { say } from './say'
import { checkSettings, type Settings } from './settings'
import { straySettings } from './stray-settings'

export { faultLines } from './fault-text'
export { pageAddress } from './addresses'
export { placeOf } from './port'
export { checkSettings } from './settings'
export { straySettings } from './stray-settings'

export const name = 'startup'

export type Config = Settings

export const Config: Schema<Config> = Schema.object({
  host: Schema.string().description('网页和 QQ 连接的地址，不写为 127.0.0.1。'),
  port: Schema.string().description('网页和 QQ 连接的端口，不写为 5140。'),
  data: Schema.string().description('机器人写数据的文件夹。'),
  selfId: Schema.string().description('机器人的 QQ 号。'),
  wecom: Schema.string().description('企业微信怎么连：connection 长连接，callback 回调。'),
  trial: Schema.string().description('没有接入任何平台，只是试用。'),
  sample: Schema.string().description('样例名册：里面的人不是真的。'),
})

/**
 * 启动: the first of all rooms. Whatever keeps another one from starting ends the process with plain
 * words. When all are there the port is opened, and only then it is said that one can hand in.
 */
export function apply(ctx: Context, config: Config) {
  const faults = new Faults(ctx)
  // Only what counts is backed up.
  if (config.trial) ctx.on('ledger/damaged', () => say('startup.damaged'))
  ctx.on('ready', () => void start().catch(faults.add).then(faults.conclude))

  async function start() {
    const { slips, others } = straySettings(ctx.baseDir)
    for (const text of others) ctx.logger('startup').warn(text)
    for (const text of slips) faults.add(new StartupFault(text))
    checkSettings(config)
    const place = placeOf(config)
    await Promise.all([probe(place).catch(faults.add), allStarted(ctx)])
    if (!faults.isEmpty) return
    checkOthers(ctx)
    ctx.plugin(opening, { ...config, place })
    await allStarted(ctx)
  }
}
