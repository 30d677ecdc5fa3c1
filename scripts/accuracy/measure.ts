import { check, elements, type Finding, type Opinion } from '../../plugins/check'
import { fromText, type Manuscript, read } from '../../plugins/manuscript'
import { loadCalendar } from '../../plugins/calendar'
import { loadRegulation } from '../../plugins/policy'
import { loadRoster, Roster } from '../../plugins/roster'
import { build, type LabelledBlock } from './build'
import { count, emptyResult, type Expected, type Result } from './counts'
import { type LabelledItem, rows } from './sets'

export interface LabelledManuscript {
  id: string
  policy: string
  column: string
  sender_unit: string
  today: string
  filename: string
  blocks: LabelledBlock[]
  expect: Expected[]
}

const today = '2021-05-21'
const policies = {
  xpu: loadRegulation('data/policies/xpu-2021.yml'),
  alashan: loadRegulation('data/policies/alashan-2024.yml'),
}

const calendar = loadCalendar('data/calendar.yml')
const roster = new Roster(loadRoster('data/roster.example.yml'))

function judge(manuscript: Manuscript, of: Omit<LabelledManuscript, 'id' | 'blocks' | 'expect'>) {
  const policy = policies[of.policy as keyof typeof policies].at(of.today)
  const column = policy.columns[of.column]
  const sender = of.sender_unit ? roster.match(of.sender_unit) : undefined
  return { manuscript, column, policy, calendar, roster, sender, today: of.today }
}

const weekly = { policy: 'xpu', column: 'weekly', sender_unit: '', today, filename: '' }

/** What a set of labels says should be found in an item. */
function expectedOf(item: LabelledItem): Expected[] {
  const absent = elements.filter((element) => item[element] === false)
  return [
    ...absent.map((element) => ({ rule: `item-${element}` })),
    ...item.vague.map((quote) => ({ rule: 'vague-time', quote })),
  ]
}

/** Whether a finding is about what was labelled; an element that is null may be said or not. */
function isLabelled({ rule }: Finding, item: LabelledItem): boolean {
  return (
    rule === 'vague-time' || elements.some((each) => rule === `item-${each}` && item[each] !== null)
  )
}

/** Judges each labelled item as the only item of a weekly manuscript. */
export function measureItems(file: string, opinion?: Opinion): Result {
  const result = emptyResult()
  for (const item of rows<LabelledItem>(file)) {
    const manuscript = fromText('工作动态信息', `1. ${item.text}`, [], '')
    const of = { ...weekly, today: item.today ?? today }
    const { findings } = check({ ...judge(manuscript, of), opinion })
    const found = findings
      .filter((finding) => isLabelled(finding, item))
      .map((finding) => ({ ...finding, block: undefined }))
    count(result, { id: item.id, text: item.text, found, expected: expectedOf(item) })
  }
  return result
}

/** Reads a Word file of a labelled manuscript and judges it. */
export async function judgeLabelled(bytes: Uint8Array, labelled: LabelledManuscript) {
  const manuscript = await read(bytes, labelled.filename)
  return check(judge(manuscript, labelled))
}

/** Builds each labelled manuscript as a Word file, reads it and judges it. */
export async function measureManuscripts(file: string): Promise<Result> {
  const result = emptyResult()
  for (const labelled of rows<LabelledManuscript>(file)) {
    const { id, policy, filename, blocks, expect } = labelled
    if (!(policy in policies)) continue
    const found = (await judgeLabelled(await build(filename, blocks), labelled)).findings
    count(result, { id, text: filename, found, expected: expect })
  }
  return result
}
