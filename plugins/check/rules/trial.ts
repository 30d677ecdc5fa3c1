import type { Block, Manuscript, Picture } from '../../manuscript'
import { type CheckSetting, loadRegulation } from '../../policy'
import { loadCalendar } from '../../calendar'
import { loadRoster, Roster } from '../../roster'
import { check } from '../check'
import type { CheckRequest, CheckResult, Finding } from '../types'

/** A paragraph: its text, or more of it; a picture has its size in pixels and its type. */
type Paragraph =
  | string
  | (Partial<Block> & {
      picture?: [width?: number, height?: number, type?: string]
      /** The picture is not in the file. */
      isLinked?: boolean
    })

/** What is handed in; what is left out is a blameless weekly manuscript of 教务处 in week 12. */
export interface Trial
  extends
    Partial<Pick<Manuscript, 'fileName' | 'format' | 'problem' | 'outside'>>,
    Pick<CheckRequest, 'earlier' | 'name' | 'opinion' | 'periodSaid'> {
  column?: 'weekly' | 'website' | 'weibo'
  countBy?: 'item' | 'manuscript'
  title?: string
  body?: Paragraph[]
  sender?: string
  today?: string
  options?: Record<string, unknown>
}

const policy = loadRegulation('data/policies/xpu-2021.yml').at('2021-05-21')
const calendar = loadCalendar('data/calendar.yml')
export const roster = new Roster(loadRoster('data/roster.example.yml'))
export const { columns } = policy

export const goodItem =
  '5月18日，教务处在金花校区A楼召开教学例会，通报检查情况，为改进教学提供了依据。'

/** Builds a manuscript as the manuscript room would read it. */
export function manuscriptOf(trial: Trial): Manuscript {
  const { title = '工作动态', body = [`1. ${goodItem}`], ...rest } = trial
  const { fileName = '教务处第十二周工作动态信息.docx', format = 'docx', problem, outside } = rest
  const head: Paragraph[] = title ? [{ text: title, kind: 'title' }] : []
  const pictures: Picture[] = []
  const blocks = [...head, ...body].map((each, index): Block => {
    const { picture, isLinked, ...own }: Exclude<Paragraph, string> =
      typeof each === 'string' ? { text: each } : each
    const block: Block = { index, kind: 'paragraph', text: '', pictures: [], ...own }
    if (!picture) return block
    const [width, height, type] = picture
    pictures.push({ block: index, width, height, type, size: isLinked ? 0 : 1 })
    return { ...block, pictures: [pictures.length - 1] }
  })
  const known = { fileName, format, problem, title: title || undefined }
  return { ...known, blocks, pictures, outside, size: 1 }
}

/** For a rule the column does not ask for. */
const bare: CheckSetting = { severity: 'error', clause: '五' }

/** What is found in a trial by one rule, or by all of its column. */
export function judge(trial: Trial, rule?: string): Finding[] {
  return checkTrial(trial, rule).findings
}

/** Checks a trial by one rule, or by all of its column. */
export function checkTrial(trial: Trial, rule?: string): CheckResult {
  const { column: key = 'weekly', sender, today = '2021-05-21', options } = trial
  const { earlier, name, opinion, periodSaid } = trial
  const own = policy.columns[key]
  const whole = { ...own, countBy: trial.countBy ?? own.countBy }
  const checks = rule ? { [rule]: { ...(whole.checks[rule] ?? bare), ...options } } : whole.checks
  return check({
    manuscript: manuscriptOf(trial),
    column: { ...whole, checks },
    policy,
    calendar,
    roster,
    sender: sender === undefined ? undefined : roster.match(sender),
    today,
    periodSaid,
    name,
    earlier,
    opinion,
  })
}
