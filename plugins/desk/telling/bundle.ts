import type { Context } from 'koishi'
import { bundle, bundledList } from '../../bundle'
import { answer, editorsCommand, readFilter } from '../../chat'
import { Refusal } from '../../deed'
import { say } from '../../text'
import { privateAddress, sendFiles } from './private-files'

/** `/打包 [单位] [栏目] [时间]`: the accepted manuscripts as a zip, to the editor alone. */
export function bundleCommand(ctx: Context) {
  editorsCommand(ctx, '打包', ['打包稿件', '打包下载'], async ({ session, by, words }) => {
    const filter = readFilter(ctx, by, words, { example: say('bundle.example') })
    if (filter instanceof Refusal) return filter
    const to = privateAddress(ctx, session, by)
    if (!to) return new Refusal('bundle.unreachable')
    return answer(bundle(ctx, by, { filter, most: ctx.courier.limit }), async (done) => {
      await sendFiles(ctx, session, by, { kind: 'bundle', to, files: done.files })
      return bundledList(ctx, done, session.isDirect)
    })
  })
}
