import { expect, it, onTestFinished, vi } from 'vitest'
import { loadCalendar } from '../calendar'
import { compose, read } from '../manuscript'
import { findNamed, loadRegulation, type Policy } from '../policy'
import { loadRoster, Roster } from '../roster'
import { examine, type Examiner } from './examine'
import { Samples } from './samples'

const calendar = loadCalendar('data/calendar.yml')

function policyOf(id: string): Policy {
  return loadRegulation(`data/policies/${id}.yml`).at('2026-03-20')
}

function samplesOf(policy: Pick<Policy, 'id' | 'columns'>): Samples {
  return new Samples('data/samples', policy, calendar, { compose })
}

const rosters = {
  'xpu-2021': 'data/roster.example.yml',
  'alashan-2024': 'data/samples/alashan-2024/roster.example.yml',
}

const all = Object.keys(rosters).flatMap((id) => {
  return samplesOf(policyOf(id)).labels.map((label, index) => ({ id, label, no: index + 1 }))
})

it.each(all)('$id: $label is what its button says', async ({ id, label, no }) => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-20T10:00+08:00') })
  onTestFinished(() => void vi.useRealTimers())
  const policy = policyOf(id)
  const roster = new Roster(loadRoster(rosters[id as keyof typeof rosters]))
  const desk = { policy: { at: () => policy, calendar }, roster, manuscript: { read } }
  const { command, name: fileName, bytes } = (await samplesOf(policy).make(no, '教务处'))!
  const [, word] = /^\/报送 (.+)$/.exec(command)!
  const column = findNamed(Object.values(policy.columns), word)!.key
  const { findings } = await examine(desk as unknown as Examiner, { fileName, bytes, column })
  const errors = findings.filter(({ severity }) => severity === 'error')
  expect(errors.length > 0).toBe(label.includes('有问题'))
  if (!errors.length) expect(findings).toEqual([])
})

it('has a good one and a bad one for each regulation, and those of its own columns alone', () => {
  const { columns } = policyOf('alashan-2024')
  expect(samplesOf(policyOf('xpu-2021')).labels).toEqual(['周动态', '周动态（有问题）'])
  expect(samplesOf({ id: 'alashan-2024', columns }).labels).toHaveLength(4)
  const { weekly } = policyOf('xpu-2021').columns
  const labels = ['周动态', '周动态（有问题）']
  expect(samplesOf({ id: 'own', columns: { weekly } }).labels).toEqual(labels)
  expect(samplesOf({ id: 'own', columns: { routine: columns.routine } }).labels).toEqual([])
})

it('takes no number that there is not', async () => {
  expect(await samplesOf(policyOf('xpu-2021')).make(9, '教务处')).toBeUndefined()
})
