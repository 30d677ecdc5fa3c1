import { type Context, Schema } from 'koishi'
import { acquaint } from './acquaint'
import { guard } from './permission'
import './say'
import * as spacing from './spacing'

export { type Asked as PointsAsked, readAsked } from './asked'
export {
  type Answer,
  type Asked,
  command,
  editorsCommand,
  officersCommand,
  spoken,
} from './command'
export { dayFirst } from './day-option'
export { entryNo } from './entry-number'
export { readPeriod } from './period'
export { Questions } from './questions'
export { quotedReceipt, takeReceipt } from './receipts'
export { Said } from './said'
export { sessionAuthor, sessionOrigin } from './session-origin'
export { accountOf, actorOf, speakerOf } from './speaker'
export { plainText, speech } from './speech'

export const name = 'chat'
export const inject = ['roster']

export interface Config {}
export const Config: Schema<Config> = Schema.object({})

/** What every chat command needs, whoever it is for: who speaks, what was said, how it is answered. */
export function apply(ctx: Context) {
  acquaint(ctx)
  guard(ctx)
  ctx.plugin(spacing)
}
