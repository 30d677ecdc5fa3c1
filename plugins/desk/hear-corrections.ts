import { type Context, h, type Session } from 'koishi'
import { actorOf, answer, commandIn, Questions, Said, saidToUs, speakerOf } from '../chat'
import { answeredText, answerObjection, openObjections, openObjectionsList } from '../correction'
import { type Actor, entryText, Listing, Refusal, subjectText, yearOf } from '../deed'
import { type EntryOf, parseReceipt } from '../ledger'
import { say } from '../text'
import { type CorrectionSaid, readCorrection, readObjectionAnswer } from './correction-said'
import { adoptionWords, type KnownWords } from './decisions/adoption-words'

/** What would be done, as the command is written, and doing it. */
interface Wish {
  /** The entry that is meant, in words. */
  about?: string
  command: string
  run: () => Promise<string | Refusal>
}

type Amend = (by: Actor, no: number, said: Said) => Promise<string | Refusal>

/**
 * An editor says in plain words what an adoption should be, or what was decided of an objection: the
 * command is shown, and done upon yes.
 */
export function hearCorrections(ctx: Context, amend: Amend) {
  const questions = new Questions<Wish>().settle(
    ctx,
    (_, wish) => wish.run(),
    () => say('correction.said.left'),
  )

  ctx.middleware((session, next) => {
    const said = commandIn(ctx, session) ? undefined : saidToUs(session)
    if (!said || speakerOf(ctx, session)?.role !== 'editor') return next()
    const by = actorOf(ctx, session)
    const wish = wishIn(said, by)
    if (!wish) return next()
    return next(async () => {
      if (wish instanceof Listing) return h.text(ctx.pages.show(session, wish))
      if (typeof wish === 'string') return h.text(wish)
      return ask(session, wish)
    })
  }, true)

  function wishIn(said: string, by: Actor): Wish | Listing | string | undefined {
    const known = { ...ctx.policy.at(), roster: ctx.roster }
    const correction = readCorrection(said, known)
    return (correction && correctionOf(by, correction)) ?? objectionOf(by, said, known)
  }

  function ask(session: Session, wish: Wish) {
    questions.ask(session, wish)
    const asked = say('correction.said.ask', [wish.command])
    return h.text([wish.about, asked].filter(Boolean).join('\n'))
  }

  function correctionOf(by: Actor, said: CorrectionSaid): Wish | string | undefined {
    const entry = adoptionMeant(ctx, by, said)
    const words = [said.items, ...said.outlets].filter(Boolean).join(' ')
    const isNamed = said.entry || said.unit || said.receipt || said.when || said.wrong
    if (!entry) return isNamed ? say('correction.said.none') : undefined
    return {
      about: say('correction.undo.line', [entry.seq, subjectText(ctx, entry), entryText(entry)]),
      command: `更正 记${entry.seq} ${words}`,
      run: () => amend(by, entry.seq, new Said(words)),
    }
  }

  function objectionOf(by: Actor, said: string, known: KnownWords): Wish | Listing | undefined {
    const open = openObjections(ctx, by)
    if (open instanceof Refusal) return undefined
    const told = readObjectionAnswer(said, open.length > 0)
    if (!told) return undefined
    const { words } = adoptionWords(said, known)
    const [unit] = words.find(({ kind }) => kind === 'units')?.said ?? []
    const named = open.flatMap(({ objection }) =>
      said.includes(objection.by.name) ? objection.by.name : [],
    )
    const meant = open.filter(({ objection }) => {
      if (told.no) return objection.seq === told.no
      return unit ? objection.unit === unit : !named.length || named.includes(objection.by.name)
    })
    if (meant.length !== 1) return openObjectionsList(ctx, open)
    const [{ objection }] = meant
    const { isUpheld, reason } = told
    const verdict = say(`deed.${isUpheld ? 'upheld' : 'dismissed'}`)
    return {
      command: `答复 申诉${objection.seq} ${verdict} ${reason}`.trim(),
      run: () =>
        answer(
          answerObjection(ctx, by, { objection: objection.seq, isUpheld, reason }),
          answeredText,
        ),
    }
  }
}

/** The adoption that is to be corrected: the entry that was numbered; of the unit or receipt that was named, else what was entered last. */
function adoptionMeant(
  ctx: Context,
  { account }: Actor,
  { entry: asked, unit, receipt, when, wrong }: CorrectionSaid,
): EntryOf<'adopted'> | undefined {
  const { entries, state } = ctx.ledger
  const named = asked ? entries[asked - 1] : undefined
  if (asked) return named?.type === 'adopted' ? named : undefined
  const no = receipt && parseReceipt(receipt, yearOf(ctx))
  const found = entries.findLast((entry) => {
    if (entry.type !== 'adopted' || state.reversed.has(entry.id)) return false
    const isOwn = entry.by.userId === account?.userId
    const isMeant = no ? entry.ref === no : unit ? entry.unit === unit : isOwn || !!when
    const { day, outlet } = entry.payload
    const isThen = !when || (day >= when.from && day <= when.to)
    return isMeant && isThen && (!wrong || outlet === wrong)
  })
  return found as EntryOf<'adopted'> | undefined
}
