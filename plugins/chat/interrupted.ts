import { join } from 'node:path'
import { type Context, h, type Session, type Universal } from 'koishi'
import { z } from 'zod'
import { PATIENCE } from '../deed'
import { Document } from '../storage'
import { say } from '../text'
import { keyOf, Unanswered } from './pending'

/** Milliseconds before the start in which a question was most likely still open. */
const LATELY = 3 * PATIENCE

/** Characters of a question that are said again. */
const SHOWN = 30

const questions = z.record(z.string(), z.object({ since: z.number(), asked: z.string() }))
type Questions = z.infer<typeof questions>

/**
 * What people are asked is kept in memory: a restart ends it, and their answer would be heard as
 * something else. So it is noted on disk who was asked, and the first reply after a restart says so.
 */
export function tellOfInterrupted(ctx: Context) {
  ctx.on(
    'courier/asked',
    (who) => Unanswered.openSince(who as Session, 0) !== undefined || undefined,
  )

  ctx.inject(['storage'], async (ctx) => {
    const path = join(ctx.storage.folder, 'asked.json')
    const document = await Document.open<Questions>(path, questions, {})
    const startedAt = Date.now()
    const interrupted = new Map(
      Object.entries(document.data).filter(([, { since }]) => startedAt - since < LATELY),
    )

    /** What somebody is to be told, once. */
    function takeNote(session: Session): string | undefined {
      const before = interrupted.get(keyOf(session))
      interrupted.delete(keyOf(session))
      const isFresh = Date.now() - startedAt < PATIENCE
      return before && isFresh ? say('chat.interrupted', before) : undefined
    }

    ctx.before('send', async ({ elements = [] }, options: Universal.SendOptions) => {
      const session = options.session as Session | undefined
      const text = h.select(elements, 'text').map(({ attrs }) => attrs.content as string)
      if (!session || !text.length) return
      const note = takeNote(session)
      if (note) elements.push(h.text(`\n${note}`))
      await remember(session, text.join(''))
    })

    // 好的 is an answer too, though nobody else answers it.
    ctx.middleware((session, next) => {
      if (!session.isDirect || !interrupted.has(keyOf(session))) return next()
      return next(async (others) => (await others?.()) || takeNote(session))
    }, true)

    /** Notes what somebody is asked, or that nothing is open any more. */
    async function remember(session: Session, text: string) {
      const key = keyOf(session)
      const since = Unanswered.openSince(session, startedAt)
      if (since === document.data[key]?.since) return
      const asked = [...text.split('\n')[0]].slice(0, SHOWN).join('')
      await document
        .change((all) => {
          const others = Object.fromEntries(Object.entries(all).filter(([each]) => each !== key))
          return [since === undefined ? others : { ...others, [key]: { since, asked } }, undefined]
        })
        .catch((error) => ctx.logger('chat').warn('[chat] 问了什么没有记下：%s', error))
    }
  })
}
