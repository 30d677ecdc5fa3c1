import { narrow } from '../text'

/** The groups served: numbers of QQ groups, and WeCom's ids of conversations, whose case counts. */
export interface GroupsServed {
  qq: string[]
  wecom: string[]
}

/**
 * The groups of a setting, however they are separated. Throws, in Chinese, when one is neither a
 * number of QQ's nor an id of WeCom's.
 */
export function groupsOf(text: string): GroupsServed {
  const groups = narrow(text)
    .split(/[,;、\s]+/)
    .filter(Boolean)
  const qq = groups.filter((group) => /^\d+$/.test(group))
  const wecom = groups.filter((group) => /^w[\w-]{7,}$/i.test(group))
  const at = groups.findIndex((group) => !qq.includes(group) && !wecom.includes(group))
  if (at < 0) return { qq, wecom }
  const which = `.env.local 里的 BAOSONG_GROUPS 第${at + 1}个“${groups[at]}”不是群号`
  throw new Error(
    `[courier] ${which}：QQ 群号只有数字，企业微信的群编号以 wr 开头；几个群用逗号分开`,
  )
}
