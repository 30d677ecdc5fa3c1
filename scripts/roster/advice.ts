import { type Contact, fictionalAmong, type RosterData } from '../../plugins/roster'

/** What is no fault of a roster, but should be known before it is used. */
export function adviceFor(roster: RosterData, sample: RosterData): string[] {
  const { units, editors } = roster
  const people = allOf({ units, editors })
  const unstaffed = units.filter(({ officers }) => officers.length === 0).map(({ name }) => name)
  const unnumbered = people.filter(({ qq, wecom }) => !qq && !wecom).map(({ name }) => name)
  const leftover = fictionalAmong(roster, sample)
  return [
    ...(editors.length > 0 ? [] : ['还没有编辑，没有人能登记采用和公示']),
    ...(unstaffed.length > 0 ? [`还没有信息员的单位：${unstaffed.join('、')}`] : []),
    ...(unnumbered.length > 0
      ? [`没有 QQ 号的，要由本人发“/绑定 单位 姓名”：${unnumbered.join('、')}`]
      : []),
    ...sameNumbers(roster),
    ...(leftover.length > 0
      ? [`还有${leftover.length}人是样例里虚构的，用之前请去掉：${leftover[0].name}等`]
      : []),
  ]
}

/** People whose QQ number is their telephone number too: mostly one was written for the other. */
export function sameNumbers({ units, editors, leaders = [] }: RosterData): string[] {
  const same = [...allOf({ units, editors }), ...leaders].filter(
    ({ qq, phone }) => qq && qq === phone,
  )
  const names = [...new Set(same.map(({ name }) => name))].join('、')
  return names ? [`QQ 号和电话写的是同一个号码，QQ 号对吗：${names}`] : []
}

function allOf({ units, editors }: Pick<RosterData, 'units' | 'editors'>): Contact[] {
  return [...units.flatMap(({ officers, leaders }) => [...officers, ...leaders]), ...editors]
}
