import { lastWord } from './hosting'
import type { Clause, Sentence } from './sentence'
import { is, join } from './word'

const held = /召开|举[行办]|开展|组织|参加|完成|启动|[了过]|开启|调研|学习|检查/

/** 日程安排：……, 选拔赛通知：…… */
export function isNotice([{ tokens, mark }]: Sentence): boolean {
  return (
    /[：:]/.test(mark) &&
    /(?:安排|通知|公告|预告|日程|方案|计划|须知|安排表|日程表|台账|清单|名单|目录|附件)$/.test(
      join(tokens),
    )
  )
}

/** 旨在……, 望…… */
function isReason({ tokens }: Clause): boolean {
  return is(tokens[0], 'meaning') || /^[以为望请]/.test(tokens[0].text)
}

/** 关于召开……的通知, but not 印发关于……的通知. */
export function isAbout(sentence: Sentence): boolean {
  const [{ tokens }] = sentence
  const about = tokens.findIndex(({ text }) => text.startsWith('关于'))
  if (about < 0 || !is(lastWord(tokens), 'head')) return false
  if (!sentence.slice(1).every(isReason)) return false
  return !tokens.slice(0, about).some((token) => is(token, 'event', 'hold', 'deed'))
}

/** ……的几点思考, 关于……的通知, 就业情况一览表: what looks like a deed only names the thing. */
export function isNamed(sentence: Sentence): boolean {
  const { tokens } = sentence.at(-1)!
  if (!is(lastWord(tokens), 'head')) return false
  if (sentence.length === 1 && !is(tokens[0], 'date')) return true
  return /关于|的[^的]{1,8}$/.test(join(tokens))
}

/** ……5月17日赴社区的宣讲活动。: where it went is all that its name says. */
export function isJourneyName(sentence: Sentence): boolean {
  const [{ tokens }] = sentence
  if (sentence.length > 1 || !is(lastWord(tokens), 'head')) return false
  return /(?:赴|前往|走进)[^，。；了]*的[^的]{2,12}$/.test(join(tokens)) && !held.test(join(tokens))
}

/** 主讲人：……；时间：……: a list of labels. */
export function isListed(sentence: Sentence): boolean {
  const labels = sentence.filter(({ start, end, mark }) => /[：:]/.test(mark) && end - start <= 6)
  return labels.length > 1
}
