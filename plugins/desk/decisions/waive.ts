import { type Context, h, type Session } from 'koishi'
import { editorsCommand } from '../../chat'
import { findRule } from '../../check'
import { Refusal } from '../../deed'
import { waive, waivedText, type Waived } from '../../submission'
import { narrow } from '../../text'

/** `/放行 退稿号 规则 理由`: lets a refused manuscript pass in spite of a rule. */
export function waiveCommand(ctx: Context) {
  editorsCommand(ctx, '放行', [], async ({ session, by, words }) => {
    const [no = '', rule = '', ...reason] = narrow(words).split(/\s+/)
    const request = { no: refusalNo(no), rule: findRule(rule) ?? rule, reason: reason.join(' ') }
    const waived = await waive(ctx, by, request)
    if (waived instanceof Refusal) return waived
    return [...mention(session, waived), h.text(waivedText(waived))]
  })
}

/** The officer whose manuscript it is, where they read along. */
function mention({ platform, isDirect }: Session, { refused: { by } }: Waived): h[] {
  return by.platform === platform && !isDirect ? [h.at(by.userId)] : []
}

/** 12 of `退12`, `退稿12`, `12`. */
function refusalNo(text: string): number | undefined {
  const [, no] = /^退?稿?(\d+)$/.exec(text) ?? []
  return no ? Number(no) : undefined
}
