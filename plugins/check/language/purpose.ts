import { isFrame } from './frame'
import type { Clause } from './sentence'
import { is, join } from './word'

const eager = /^(?:切实|认真|广泛|全面|深入|扎实|充分|更好|让|使|尽快)/

/** 为提高……， at the beginning, or a sentence of its own: 为广泛听取意见。 */
export function isPurpose({ tokens, mark }: Clause): boolean {
  const at = is(tokens[0], 'date') ? 1 : 0
  if (!/^为了?$/.test(tokens[at]?.text ?? '') || !/[，。]/.test(mark)) return false
  const verb = tokens.slice(at + 1).find((token) => !is(token, 'adverb'))
  if (is(verb, 'effect', 'stance', 'study', 'guide', 'result')) return true
  return is(tokens[at + 1], 'adverb') || eager.test(join(tokens.slice(at + 1, at + 3)))
}

/** 正为丛书付印做着最后的准备 */
export const preparing = /为[^，。；]{2,30}?[做作](?:着|足|好|了|出|起)?[^，。；]{0,8}准备$/

/** 为制定标准听取意见，: done for something yet to be done. */
export function isAim({ tokens, index, mark }: Clause): boolean {
  if (index > 0 || mark !== '，' || !/^为了?$/.test(tokens[0].text)) return false
  if (tokens.some(({ text }) => text === '了') || is(tokens.at(-1), 'person', 'org')) return false
  return is(tokens[1], 'issue', 'say', 'deed', 'event') && tokens.length > 3
}

/** ……，以免耽误送审; ……，确保公平: what is asked for or planned has a purpose too. */
export function isSafeguard({ tokens, index, reported }: Clause): boolean {
  if (index === 0 || reported !== undefined) return false
  const words = join(tokens.slice(0, 4))
  if (
    /^(?:切实|有效|进一步|共同)/.test(words) &&
    is(tokens[1], 'effect') &&
    is(tokens.at(-1), 'outcome')
  )
    return true
  if (/^(?:以(?:免|防|便|利|期)|确保|保证|避免|力求|倒逼|这样[才可])/.test(words)) return true
  if (tokens[0].text === '为' && isFrame(tokens)) return true
  return tokens[0].text === '以' && is(tokens[1], 'effect', 'result')
}

/** 缓解焦虑，是这场家长会的出发点 */
export const intent = /是[^，。；]{0,30}(?:出发点|落脚点|初衷|用意|目的|目标)(?:所在)?$/

/** 为区域赛选出了18名队员 */
export const supply =
  /为[^，。；]{2,12}(?:(?:选出|选拔|遴选|储备|输送|培养)出?了|备[足好齐]了|[搭架][^，。；]{0,8}桥$|(?:壮行|鼓劲|加油|助威|打气)$)/

/** ……，以推动改革; ……，以阅读点亮生活 */
export function isMeans({ tokens, index }: Clause): boolean {
  if (tokens[0].text !== '以' || index === 0) return false
  return tokens.slice(1, 12).some((token) => is(token, 'effect', 'result', 'frame'))
}
