import { type Context, Next } from 'koishi'
import { defineTexts } from '../text'
import { tellOfInterrupted } from './interrupted'
import { watchLeaving } from './leaving'
import zhCN from './locales/zh-CN.yml'
import './owing-asked'
import { Pages } from './pages'
import { Pending } from './pending'
import { hearSigns } from './signs'
import { hearSlips } from './slips'
import { hearUnspaced } from './spacing'
import { hearTurning } from './turning'
import { hearVisible } from './visible'

export { saidToUs } from './addressed'
export {
  answer,
  type Asked,
  command,
  editorsCommand,
  officersCommand,
  orRefusal,
  spoken,
} from './command'
export { readFilter } from './filter'
export { isOurs } from './names'
export { keyOf, Pending, Unanswered } from './pending'
export { readPeriod } from './period'
export { type PersonSaid, takePerson } from './person-said'
export { commandIn, endAtCommands, isNo, Questions } from './questions'
export { quotedReceipt, saidReceipt, takeReceipt } from './receipts'
export { dayFirst, Said } from './said'
export { itemsAlone } from './said-forms'
export { missedText, slipText } from './slips'
export { accountOf, actorOf, speakerOf } from './speaker'
export { plainText, speech } from './speech'

export const name = 'chat'
export const inject = ['roster']

defineTexts(zhCN)

/**
 * Koishi drops a message that more than 64 listeners and late answers wait for. Ours alone come near that,
 * and a school may load plugins of its own.
 */
const LISTENERS = 1000

/** What every chat command needs, whoever it is for: who speaks, what was said, how it is answered. */
export function apply(ctx: Context) {
  Object.assign(Next, { MAX_DEPTH: LISTENERS })
  ctx.provide('pages', new Pages())
  ctx.provide('owingAsked', new Pending())
  ctx.i18n.define('zh-CN', zhCN)
  hearSigns(ctx)
  hearVisible(ctx)
  hearUnspaced(ctx)
  ctx.inject(['pages'], hearTurning)
  hearSlips(ctx)
  watchLeaving(ctx)
  tellOfInterrupted(ctx)
}
