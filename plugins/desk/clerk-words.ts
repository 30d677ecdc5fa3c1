import { type Context, h } from 'koishi'
import { commandIn, plainText, speakerOf } from '../chat'
import type { Roster } from '../roster'
import { say } from '../text'
import { upkeepTo } from './upkeep-words'

/** A wish is short; what is longer only happens to have such words in it. */
const LONGEST = 30

const wishes = [
  { key: 'bundle', form: /稿.*(?:发给?我|给我|打包|下载)|打包.*(?:发|给)我/ },
  { key: 'details', form: /(?:为什么|为啥|怎么|凭什么).*(?:这么|那么|比|最)?(?:高|低|多|少)/ },
  { key: 'outstanding', form: /(?:谁|哪些|哪个|哪几).*欠/ },
] as const

/**
 * What editors wish for in private in plain words: the command that does it, in one line. Asked after
 * commands and what waits for an answer, before questions in general.
 */
export function hearClerkWords(ctx: Context) {
  ctx.middleware((session, next) => {
    const said = plainText(session.stripped.content)
    const isPlain = session.isDirect && said.length <= LONGEST && !commandIn(ctx, session)
    const answer = isPlain ? (answerTo(ctx.roster, said) ?? upkeepTo(ctx.roster, said)) : undefined
    if (!answer || speakerOf(ctx, session)?.role !== 'editor') return next()
    return next(async () => h.text(answer))
  }, true)
}

/** `是不是要：/打包 教务处`; nothing when it is no such wish. */
export function answerTo(roster: Pick<Roster, 'units'>, said: string): string | undefined {
  const wish = wishes.find(({ form }) => form.test(said))
  if (!wish) return undefined
  const names = roster.units.flatMap(({ name, aliases }) => [name, ...aliases])
  const unit = names
    .filter((name) => said.includes(name))
    .toSorted((a, b) => b.length - a.length)[0]
  return unit || wish.key === 'outstanding'
    ? say(`desk.wish.${wish.key}`, { unit: unit ?? '' }).trimEnd()
    : undefined
}
