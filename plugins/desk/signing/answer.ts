import { isCry } from '../../incident'
import type { YearSaid } from '../../ledger'
import { asksChange, isDeferred, isReservation } from './doubt'
import { isPlainYes, withoutPictures } from './kinds'
import { readVerdict, readVerdicts, type Verdict } from './verdict'
import { thisYear } from './which'

/** A short message tells what is to be mended; a longer one is a manuscript. */
const SHORT = 40

/** Words that send a manuscript back, wherever they stand: 数字不对 让他改. */
const sendBack =
  /退回(?:去?(?:改|修改|重写))?去?|打回去?|(?:让|叫|请)(?:他们?|她们?|人家)?(?:再|重新)?(?:改|重写)(?:一下|改|好)?|不行|重新写|重写/g
/** What only points at a manuscript, and what is no decision. */
const pointing = /^(?:上面|下面|前面|后面|刚才|这|那)*(?:的|那|这)?[个份篇](?:稿子|稿件?|)?/
const undecided =
  /怎么|什么|谁|哪|是不是|(?:不|别|先不|不用|不要)(?:退回|打回)|行不行|可不可以|能不能/
const question = /[吗么呢？?][。.！!]*$/
const edges = /^[\s，,。.！!；;、]+|[\s，,。.！!；;、吧]+$/g

/** 内容我看看, 这个谁写的: what waits is to be shown. */
const show =
  /^(?:[这那][个份篇]|先|把|的|我|让我|给我|是)*(?:稿子|稿件|内容|原文|全文|正文|文件)?(?:我|给我|让我|发我|发来|先|再|呢|打开)*(?:(?:看看|看一看|看一?下|瞧瞧|发来看)(?:内容|原文|全文|正文|稿子)?|(?:是)?谁(?:写|报|交|送|弄)(?:来)?的|(?:写|讲|说|报)的?是?(?:什么|啥)|(?:什么|啥)内容|^(?:原文|全文|正文))[呢啊吧]?[。.！!？?]*$/

/** 给孟和看吧, 请刘处定: a clause that says no more. */
const passing =
  /^(?:那|就|还是|先|你)*(?:请|麻烦|让|叫|找)?(?:转|交|发|拿)?(?:给|让|请|叫|找)?(?<to>(?![帮替我你先再])(?!.{0,6}(?:以后|都|[他她它]))\p{sc=Han}{2,6}?)(?:来|去|帮我|帮忙|先|替我)*(?:看|审|签|定|批|过目|把关|处理|拿主意)(?:看|审|签|下|一下|一看|字)?(?:吧|好了|就行|就好)?$/u
const passer = /请|麻烦|让|叫|找|给|[帮替]我/

/**
 * What a leader says in plain words of the manuscripts that wait; undefined when it is of nothing they
 * decide. Each verdict is of its own manuscripts.
 */
export function readAnswer(words: string, year: YearSaid = thisYear()): Verdict[] | undefined {
  const said = withoutPictures(words)
  if (isPlainYes(said)) return [{ kind: 'signed', isPlain: true }]
  if (show.test(said)) return [{ kind: 'shown' }]
  const verdicts = isQuestion(said) ? undefined : readVerdicts(said, year)
  if (verdicts) return verdicts
  if (said.length > SHORT || question.test(said)) return undefined
  const other = readSentBack(said) ?? (isCry(said) ? undefined : readLoosely(said))
  return other && [other]
}

/** What is not said of a manuscript in so many words; a cry for help may sound like it. */
function readLoosely(said: string): Verdict | undefined {
  return readPassedOn(said) ?? readAgreed(said) ?? readLeft(said) ?? readChange(said)
}

/** 退回了吗; a return whose reason is a question is none. */
function isQuestion(said: string): boolean {
  return question.test(said) && (said.length < 8 || !/[\s，,：:]/.test(said))
}

/** Reads `数字不对 让他改`, `上面那个不行，退回去`: a return that does not begin like one. */
export function readSentBack(words: string): Verdict | undefined {
  const said = words.trim()
  const clauses = said.split(/(?<=[\s，,。；;！!])/)
  const isMeant = clauses.some((clause) => clause.match(sendBack) && !undecided.test(clause))
  if (said.length > SHORT || question.test(said) || !isMeant) return undefined
  const opinion = said.replace(pointing, '').replace(sendBack, '').replace(edges, '')
  return { kind: 'returned', opinion: opinion || undefined }
}

/** Reads `我在外面开会，给孟和看吧`. */
function readPassedOn(said: string): Verdict | undefined {
  const clauses = clausesOf(said)
  const at = clauses.findIndex((clause) => passer.test(clause) && passing.test(clause))
  if (at < 0) return undefined
  const { to } = passing.exec(clauses[at])!.groups!
  return { kind: 'forwarded', to, opinion: clauses.toSpliced(at, 1).join('，') || undefined }
}

/** Reads `写得清楚，同意`: an agreement behind its opinion. */
function readAgreed(words: string): Verdict | undefined {
  const clauses = clausesOf(words)
  const at = clauses.findIndex((clause) => {
    const verdict = readVerdict(clause)
    return verdict?.kind === 'signed' && !verdict.opinion
  })
  if (at < 0) return undefined
  const opinion = clauses.toSpliced(at, 1).join('，')
  const { which: said } = readVerdict(clauses[at])!
  // 标题不好，别的可以: the rest of it, when no manuscript was named before.
  const which = said && !said.isRest ? { which: said } : {}
  if (isDeferred(opinion)) return { kind: 'unclear', ...which, said: opinion }
  const isDoubtful = said?.isRest || isReservation(opinion)
  return { kind: isDoubtful ? 'doubtful' : 'signed', ...which, opinion }
}

/** Reads `指导教师没写，先放放`: it is to wait, said behind the reason. */
function readLeft(said: string): Verdict | undefined {
  const isLeft = clausesOf(said).some((clause) => readVerdict(clause)?.kind === 'later')
  return isLeft ? { kind: 'later' } : undefined
}

/** Reads `改一下标题`: something is to be changed, and it was not said whether first. */
function readChange(said: string): Verdict | undefined {
  return asksChange(said) && !undecided.test(said) ? { kind: 'doubtful', opinion: said } : undefined
}

function clausesOf(said: string): string[] {
  return said.split(/[\s，,。；;！!]+/).filter(Boolean)
}
