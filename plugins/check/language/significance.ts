import type { Clause, Passage } from './passage'
import type { Token } from './segment'

const is = (token: Token | undefined, ...tags: string[]) =>
  Boolean(token && !token.quoted && tags.some((tag) => token.tags.has(tag)))

const join = (tokens: Token[]) => tokens.map(({ text }) => text).join('')

/** 提升行动, 推进会, 提高班: a name, not an effect. */
const compound =
  /^(?:计划|行动|工程|培训|班|会|项目|活动|月|周|年|营|中心|委员会|课|讲座|仪式|专项|处|部)/

const subject =
  /^(?:这|此|该|本次|本届|活动|会议|培训|比赛|赛事|大赛|讲座|演练|举措|通过|仪式|课程|经验)/

/** Where the predicate of a clause may begin: after adverbs and after 此次活动. */
function predicate(tokens: Token[]): number {
  let at = 0
  if (subject.test(join(tokens.slice(0, 3)))) {
    const verb = tokens.findIndex(
      (token, index) => index > 0 && index < 12 && is(token, 'effect', 'stance', 'adverb'),
    )
    if (verb > 0) at = verb
  }
  while (is(tokens[at], 'adverb')) at++
  return at
}

/** Whether the effect verb at an index has an object that is not counted: 展示了风采, not 展示了36件作品. */
function hasObject(tokens: Token[], at: number): boolean {
  const from = tokens[at + 1]?.text === '了' ? at + 2 : at + 1
  const rest = join(tokens.slice(from))
  return (
    rest.length >= 2 &&
    !compound.test(rest) &&
    !/^\d|^[的、]/.test(rest) &&
    !is(tokens[from], 'number')
  )
}

/** 增强了……, 有效提升……, ……，激励师生…… */
function isEffect({ tokens, index }: Clause, at: number): boolean {
  const token = tokens[at]
  const isDone = tokens[at + 1]?.text === '了'
  if (is(token, 'say') && !is(token, 'effect')) return false
  if (!is(token, 'effect', 'stance') || !hasObject(tokens, at)) return false
  if (isDone) return is(token, 'effect')
  const isAdverbial = is(tokens[at - 1], 'adverb')
  if (at === predicate(tokens))
    return index > 0 || at > 0
      ? (is(token, 'effect') && (!is(token, 'stance') || isAdverbial)) || isAdverbial
      : false
  return isAdverbial && is(token, 'effect') && index > 0
}

/** 坚定了理想信念, 守住了底线: any deed done whose object is an outcome. */
function isOutcome(tokens: Token[], at: number): boolean {
  if (tokens[at].text !== '了' || at === 0 || is(tokens[at - 1], 'say', 'hold')) return false
  return is(tokens.at(-1), 'outcome') && !/\d/.test(join(tokens.slice(at + 1)))
}

/** 为……奠定基础 */
function isFrame(tokens: Token[], at: number): boolean {
  if (!/^为了?$/.test(tokens[at].text) || tokens[at].quoted) return false
  const verb = tokens.findIndex((token, index) => index > at + 1 && is(token, 'frame'))
  if (verb < 0) return false
  const rest = tokens.slice(verb + 1)
  return (
    !is(
      rest.find(({ text }) => text !== '了'),
      'number',
    ) &&
    (is(rest.at(-1), 'outcome') ||
      (rest[0]?.text === '了' && rest.length > 2) ||
      rest.some((token) => is(token, 'outcome')) ||
      is(tokens[verb], 'meaning'))
  )
}

/** 为提高……， at the beginning; 以推动…… */
function isPurpose({ tokens, index, mark }: Clause): boolean {
  const at = /^[为以]|为了$/.test(tokens[0].text)
    ? 0
    : tokens.findIndex(({ text }, i) => text === '为' && i > 0 && is(tokens[i - 1], 'date'))
  if (at < 0 || !/^(?:为|为了|以)$/.test(tokens[at].text)) return false
  let verb = at + 1
  while (is(tokens[verb], 'adverb')) verb++
  if (tokens[at].text === '以')
    return index > 0 && is(tokens[verb], 'effect', 'stance') && !is(tokens.at(-1), 'meaning')
  if (!/[，,]/.test(mark)) return false
  return (
    is(tokens[verb], 'effect', 'stance', 'study') ||
    verb > at + 1 ||
    /^(?:创排|备战|选拔|落实)/.test(join(tokens.slice(at + 1, at + 3)))
  )
}

const reciprocal = /以[\u4e00-\u9fa5]{1,2}[促助强代带推][\u4e00-\u9fa5]/

/** 让老同志感受变化, 使…… */
function isCausative({ tokens, index }: Clause): boolean {
  return index > 0 && /^[让使令]$/.test(tokens[0].text) && tokens.length > 4
}

function explains(passage: Passage, clause: Clause): boolean {
  const { tokens, reported, demanded } = clause
  const limit = Math.min(reported ?? tokens.length, demanded ?? tokens.length)
  const isOwn = limit === tokens.length
  if (
    isOwn &&
    (isPurpose(clause) ||
      isCausative(clause) ||
      reciprocal.test(passage.text.slice(clause.start, clause.end)))
  )
    return true
  return tokens.some((token, at) => {
    const isSpoken = at >= limit
    if (isSpoken && tokens[at + 1]?.text !== '了')
      return token.text === '了' && limit === 0 && isOutcome(tokens, at)
    if (!isSpoken && (is(token, 'meaning') || isFrame(tokens, at))) return true
    return isEffect(clause, at) || isOutcome(tokens, at)
  })
}

/** Whether a passage has analysis, purpose or effect of its own, not only as reported speech. */
export function hasSignificance(passage: Passage): boolean {
  return passage.sentences.some((sentence) => sentence.some((clause) => explains(passage, clause)))
}
