import type { Context } from 'koishi'
import { defineTexts } from '../text'
import zhCN from './locales/zh-CN.yml'
import { hearUnspaced } from './spacing'

export { answer, type Asked, command, editorsCommand, officersCommand, spoken } from './command'
export { keyOf, PATIENCE, Pending } from './pending'
export { readPeriod } from './period'
export { Questions } from './questions'
export { quotedReceipt, takeReceipt } from './receipts'
export { dayFirst, Said } from './said'
export { accountOf, actorOf, speakerOf } from './speaker'
export { plainText, speech } from './speech'

export const name = 'chat'
export const inject = ['roster']

defineTexts(zhCN)

/** What every chat command needs, whoever it is for: who speaks, what was said, how it is answered. */
export function apply(ctx: Context) {
  hearUnspaced(ctx)
}
