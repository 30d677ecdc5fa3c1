import { isName, type Roster } from '../roster'
import { say, sayFitting } from '../text'

const wishes = [
  {
    key: 'undo-commission',
    form: /^(?=.*(?:取消|撤|不要了|作废|删)).*约稿第?(?<no>\d{1,4})号?/,
  },
  {
    key: 'dismiss',
    form: /(?<who>[\u4e00-\u9fa5]{2,4}?)(?:已经?)?(?:不干了|离职了?|调走了?|退休了?|不当信息员了?|不报了)/,
  },
  { key: 'stand-in', form: /代理|代报|(?:替|帮|代).{0,8}报/ },
  { key: 'member', form: /信息员.*(?:换|改|新|加|添)|(?:换|新来?|加|添).*信息员|换人了/ },
  {
    key: 'people',
    form: /信息员.*(?:名单|都有谁|有哪些|表)|(?:各单位|各学院|全部|所有).*信息员|花名册|通讯录/,
  },
  {
    key: 'units',
    form: /(?:改名|更名|改叫|合并|撤并|撤销了|新增|新设|新成立).*(?:单位|学院|部门|处|系|院)|(?:处|院|部|系|中心).{0,4}(?:改名|更名|改叫|合并|撤并)/,
  },
  { key: 'review', form: /群.*名册|名册.*群|核对名册/ },
  {
    key: 'status',
    form: /机器人.*(?:状态|正常|死机|卡|坏)|运行(?:状态|情况|正常)|备份|出?bug|出故障/i,
  },
  {
    key: 'policy',
    form: /(?:制度|规则|分值|计分办法).*(?:改|调)|[\u4e00-\u9fa5]{2,6}(?:分值)?(?:改成|改为|调成|调到)\d+分/,
  },
] as const

const reminding = /^(?!.*(?:不|别|了吗|过吗|签|审|领导)).*(?:催一?[下催报]|催报|催催)/

const spreading = /发个?(?:通知|公告|消息)|通知(?:一下)?(?:大家|各单位|他们|全体)|告诉大家|群发/

/**
 * What editors say of the roster and of the bot's upkeep in plain words: the command that does it, with what
 * was said filled in. Undefined for anything else.
 */
export function upkeepTo(roster: Pick<Roster, 'startsWith' | 'person'>, said: string) {
  if (reminding.test(said)) return sayFitting('desk.upkeep.remind')
  if (spreading.test(said)) return sayFitting('desk.upkeep.spread')
  for (const { key, form } of wishes) {
    const found = form.exec(said)
    if (!found) continue
    if (key === 'dismiss' && !roster.person(found.groups!.who)) continue
    return say(`desk.upkeep.${key}`, { ...blanksIn(roster, said), ...found.groups })
  }
  return undefined
}

/** The unit, name and account that were said, else what they are called. */
function blanksIn(roster: Pick<Roster, 'startsWith'>, said: string) {
  const at = Array.from(said, (_, from) => roster.startsWith(said.slice(from))).find(Boolean)
  const [account] = /\d{5,11}/.exec(said) ?? []
  const [, name = ''] =
    /(?:换成|换为|改成|现在是|新来的?是?|加上?|叫)([\u4e00-\u9fa5]{2,4})/.exec(said) ?? []
  return {
    unit: at?.unit.name ?? say('desk.upkeep.a-unit'),
    name: isName(name) ? name : say('desk.upkeep.a-name'),
    account: account ?? say('desk.upkeep.an-account'),
  }
}
