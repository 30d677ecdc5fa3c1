import { parse, stringify } from 'yaml'
import { write } from '../yaml/fixture'
import { loadRegulation } from './load'

/** A regulation to lay mistakes over. */
export const base = {
  id: 'x',
  title: '办法',
  school: '某校',
  inForce: '2024-01-01',
  office: { name: '办公室' },
  contents: [],
  columns: {
    news: {
      name: '动态',
      clause: '一',
      countBy: 'item',
      due: { every: 'friday', at: '17:00', clause: '一' },
      checks: {},
    },
    report: {
      name: '报告',
      clause: '一',
      countBy: 'manuscript',
      due: { promptly: true, clause: '一' },
      checks: {},
    },
  },
  tiers: ['省级', '市级'],
  outlets: [
    { name: '省报', tier: '省级' },
    { name: '市报', tier: '市级' },
  ],
  levels: [{ name: '省领导' }],
  traits: [{ name: '综合' }, { name: '会议', columns: ['news'] }],
  grounds: [{ name: '获奖', kind: 'bonus', clause: '一' }],
  points: [{ on: 'adopted', value: 5, clause: '一' }],
}

/** What is wrong with the regulation when a list has these rules instead, without where it stands. */
export function faults(list: string, ...rules: string[]): string[] {
  const own = rules.map((source) => ({ clause: '一', ...parse(`{${source}}`) }))
  return faultsIn(write(stringify({ ...base, [list]: own })))
}

/** What is wrong with a file, without where it stands. */
export function faultsIn(file: string): string[] {
  try {
    loadRegulation(file)
    return []
  } catch (cause) {
    const lines = (cause as Error).message.split('\n')
    return lines.map((line) => line.replace(/^.*第\d+行 [a-z]+\.第\d+项\.?/, ''))
  }
}

/** What is wrong with the regulation when these parts of it are other ones. */
export function faultsOf(source: string): string[] {
  return faultsIn(write(stringify({ ...base, ...parse(source) })))
}
