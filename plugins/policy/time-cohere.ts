import type { z } from 'zod'
import type { DutyShift } from './duty'
import type { IncidentStep, Span } from './incident'
import type { Policy } from './schema'
import type { Fail } from './selector-cohere'

/** Times that come one after the other must stand so. Times are `HH:mm`, which compare as texts. */
export function cohereTimes(policy: Policy, ctx: z.RefinementCtx) {
  const fail: Fail = (path, message) => ctx.addIssue({ code: 'custom', path, message })
  const { columns, bulletin, signOffs, duty, incident } = policy
  for (const { key, due } of Object.values(columns)) {
    if (!due || 'promptly' in due) continue
    due.reminders.forEach(({ workdaysBefore, at, say, until }, index) => {
      const path = ['columns', key, 'due', 'reminders', index]
      const isBefore = workdaysBefore > 0 || at < due.at
      if (say === 'result' && isBefore) {
        fail([...path, 'say'], `还没到截止（${due.at}），公布不了结果；只说几个还没报写 count`)
      }
      if (until && until <= at) fail([...path, 'until'], `补发到 ${until}，要比 ${at} 晚`)
    })
  }
  if (bulletin) {
    const [draft, post] = [bulletin.draft, bulletin.post].map(({ workday, at }) => [workday, at])
    const isBefore = post[0] < draft[0] || (post[0] === draft[0] && post[1] <= draft[1])
    if (isBefore) fail(['bulletin', 'post'], '公布要在草稿（draft）发给编辑以后，两个写反了吗')
  }
  if (signOffs) {
    const { from, to, remindAfter, escalateAfter } = signOffs
    if (to <= from) fail(['signOffs', 'to'], `下班 ${to} 要比上班 ${from} 晚，两个写反了吗`)
    const last = Math.max(0, ...remindAfter)
    if (escalateAfter !== undefined && escalateAfter <= last) {
      const message = `要比 remindAfter 晚：${last} 个工作小时才提醒领导，${escalateAfter} 个就告诉编辑了`
      fail(['signOffs', 'escalateAfter'], message)
    }
  }
  if (duty) expectShifts(duty.shifts, fail)
  incident?.steps.forEach((step, index) => expectBefore(step, ['incident', 'steps', index], fail))
}

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

const wholeDay = 24 * 60

/** No two shifts may be on duty at once. */
function expectShifts(shifts: DutyShift[], fail: Fail) {
  const spans = shifts.map(({ from, to }) => {
    const start = minutesOf(from)
    return { start, long: ((minutesOf(to) - start + wholeDay - 1) % wholeDay) + 1 }
  })
  spans.forEach((own, index) => {
    const other = spans.findIndex((each, at) => {
      const after = (own.start - each.start + wholeDay) % wholeDay
      return at !== index && after < each.long && (after > 0 || at < index)
    })
    if (other < 0) return
    const { name } = shifts[other]
    fail(['duty', 'shifts', index], `和“${name}”的时间重叠，不知道是谁值班`)
  })
}

/** What is said before a deadline cannot come before what the deadline counts from. */
function expectBefore(step: IncidentStep, path: PropertyKey[], fail: Fail) {
  const { within, remindBefore, escalateBefore } = step
  if (within === undefined) return
  const spans =
    typeof within === 'object' && 'kinds' in within
      ? [...Object.values(within.kinds), within.else]
      : [within as Span]
  // From a time of a day everything before it is open.
  const longest = Math.max(...spans.map((span) => (typeof span === 'number' ? span : Infinity)))
  for (const [key, list] of Object.entries({ remindBefore, escalateBefore })) {
    list.forEach((minutes, index) => {
      if (minutes < longest) return
      fail([...path, key, index], `时限只有 ${longest} 分钟，不能提前 ${minutes} 分钟`)
    })
  }
}
