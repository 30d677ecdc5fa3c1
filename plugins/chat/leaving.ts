import type { Context, h, Session, Universal } from 'koishi'
import { discreetly } from './discreet-titles'
import { briefly } from './echo'
import { plainText } from './speech'

/**
 * Looks at every message as it leaves: what somebody typed is echoed in a few words, and a group hears
 * no title that is not for it. Texts that commands return are sent by Koishi itself, so this is the only
 * place that sees them all.
 */
export function watchLeaving(ctx: Context) {
  ctx.before('send', ({ elements = [] }, { session: asked }: Universal.SendOptions) => {
    const typed = plainText(asked?.content ?? '')
    if (typed) change(elements, (text) => briefly(text, typed))
  })

  ctx.inject(['policy', 'ledger', 'courier'], (ctx) => {
    ctx.before('send', (session, { session: asked }: Universal.SendOptions) => {
      if (isToGroup(ctx, session, asked)) {
        change(session.elements ?? [], (text) => discreetly(ctx, text))
      }
    })
    ctx.on('courier/leaving', (content, { channelId }) =>
      isGroup(ctx, channelId) ? discreetly(ctx, content) : undefined,
    )
  })
}

/** What the bot says of its own accord has no message that it answers. */
function isToGroup(
  ctx: Context,
  { channelId }: Session,
  asked?: Universal.SendOptions['session'],
): boolean {
  return asked ? !asked.isDirect : isGroup(ctx, channelId)
}

function isGroup({ courier }: Context, channelId?: string): boolean {
  return courier.groups().some((group) => group.channelId === channelId)
}

function change(elements: h[], of: (text: string) => string) {
  for (const { type, attrs, children } of elements) {
    if (type === 'text') attrs.content = of(attrs.content)
    change(children, of)
  }
}
