import type { Context } from 'koishi'
import { type Day, parsePeriod, type Period, today } from '../../calendar'
import { actorOf, answer, plainText, Said, spoken } from '../../chat'
import { redate, redatedText } from '../../correction'
import type { AdoptionQuestions } from './adoption-questions'

/** An answer to `记在6月；是5月采用的，回采用的日期` moves what was entered just now to that day. */
export function hearDays(ctx: Context, questions: AdoptionQuestions) {
  ctx.middleware(async (session, next) => {
    const undated = questions.undated.get(session)
    const day = undated && dayIn(plainText(session.stripped.content), undated.open)
    if (!undated || !day) return next()
    questions.undated.take(session)
    const request = { numbers: undated.numbers, day }
    return spoken(
      await answer(redate(ctx, actorOf(ctx, session), request), (done) => redatedText(ctx, done)),
    )
  })
}

const around =
  /^(?:都?是|算|记|按|改(?:成|为|到)?|应该是|采用日期)+|(?:采用|登|发|刊发|用)?的?[吧。！!]*$/g

/** 5月31日, 是5月30日采用的; 5月的 is its last day. */
export function dayIn(text: string, open: Period): Day | undefined {
  const words = text.replace(around, '').trim()
  const said = new Said(words)
  const day = said.day(today())
  if (day) return said.isOver ? day : undefined
  const month = words ? parsePeriod(words, today()) : undefined
  return month?.from === open.from && month.to === open.to ? open.to : undefined
}
