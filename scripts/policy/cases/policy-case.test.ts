import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadCalendar } from '../../../plugins/calendar'
import { loadRegulation } from '../../../plugins/policy'
import { readCases, runCase } from './policy-case'

const calendar = loadCalendar('data/calendar.yml')

const files = readdirSync('data/policies', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.cases.yml'))
  .map((file) => join('data/policies', file))

describe.each(files)('%s', (file) => {
  const regulation = loadRegulation(file.replace('.cases.yml', '.yml'))

  it.each(readCases(file).map((one) => [one.name, one] as const))('%s', (_, one) => {
    expect(runCase(one, regulation.at, calendar)).toEqual([])
  })
})

it('finds what a case does not come to', () => {
  const { at } = loadRegulation('data/policies/xpu-2021.yml')
  const [one] = readCases('data/policies/xpu-2021.cases.yml')
  const wrong = { ...one, points: { ...one.points, 理学院: 2 }, because: { 党政办公室: [] } }
  expect(runCase(wrong, at)).toEqual([
    '理学院分应为 2，实为 1',
    '党政办公室的明细应为\n  \n实为\n  投稿1条×1分＝1分〔四（一）〕',
  ])
})
