import type { Faults } from '../peers/onebot'
import type * as wecom from '../peers/wecom'

/** WeCom's id of somebody, by their number on QQ. */
export function useridOf(id: number | string): string {
  return `u${id}`
}

/** Their number, by that id. */
export function numberOf(userid: string): number {
  return Number(userid.slice(1))
}

/** A roster with WeCom's ids of everybody who has a number. */
export function withUserids(roster: string): string {
  return roster
    .replace(/, wecom: [\w-]+/g, '')
    .replace(/qq: '(\d+)'/g, (qq, number) => `${qq}, wecom: ${useridOf(number)}`)
}

/** What a text would be on QQ: line breaks, signs, numbers, and how to become known, as there. */
export function asOnQQ(text: string): string {
  return text
    .replaceAll('  \n', '\n')
    .replaceAll('＊', '*')
    .replaceAll('＿', '_')
    .replace(/^(\s*\d+)．/gm, '$1. ')
    .replace(/^(\s*)· /gm, '$1- ')
    .replace('\n在群里回话请先 @我', '')
    .replaceAll('在和机器人的私聊里说句话', '加机器人为好友')
    .replace(/\bu(?=\d{2})/g, '')
}

/** QQ's words for what goes wrong, in WeCom's; what it does not have is not there. */
const faultNames: Partial<Record<keyof Faults, keyof wecom.Faults>> = {
  http: 'http',
  cutShort: 'cutShort',
  twice: 'twice',
  cutSend: 'cutSend',
  failAfterDelivery: 'unacknowledged',
}

function faultName(name: string | symbol): keyof wecom.Faults {
  const known = faultNames[name as keyof Faults]
  if (!known) throw new Error(`企业微信没有这种故障：${String(name)}`)
  return known
}

/** The faults of QQ, set and taken away by their own names. */
export function faultsOf(own: wecom.Faults): Faults {
  return new Proxy<Faults>(
    {},
    {
      set: (target, name, value) =>
        Reflect.set(target, name, value) && Reflect.set(own, faultName(name), value),
      deleteProperty: (target, name) =>
        Reflect.deleteProperty(target, name) && Reflect.deleteProperty(own, faultName(name)),
    },
  )
}
