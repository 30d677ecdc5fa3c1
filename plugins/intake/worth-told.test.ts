import { expect, it } from 'vitest'
import { type Column, loadRegulation, type Policy } from '../policy'
import { pointLines } from './worth-told'
import './say'

const xpu = loadRegulation('data/policies/xpu-2021.yml').at('2021-05-21')
const { weekly } = xpu.columns

const clause = '四'
const policy = (points: object[]) => ({ ...xpu, points }) as Policy

it.each<[string, object[], Partial<Column>, string[]]>([
  [
    'a table of columns and one of outlets',
    [
      { on: 'submitted', value: { by: 'column', values: { weekly: 200, site: 500 } }, clause },
      { on: 'submitted', late: true, value: 100, clause },
      {
        on: 'adopted',
        value: { by: 'outlet', values: { 简报: 200, 省厅: 1500 }, otherwise: 50 },
        clause,
      },
    ],
    { countBy: 'manuscript' },
    ['计分：投稿每篇2分；采用每篇：省厅15分、简报2分、其余0.5分〔四〕'],
  ],
  [
    'outlets only',
    [{ on: 'adopted', value: { by: 'tier', values: { 省级: 300 } }, clause }],
    {},
    ['计分：采用每条：省级3分〔四〕'],
  ],
  ['nothing of its own', [{ on: 'adjusted', ground: ['瞒报'], value: -1000, clause }], {}, []],
])('tells what is earned by %s', (_, points, more, expected) => {
  const column = { ...weekly, ...more }
  const own = { ...policy(points), columns: { weekly: column } }
  expect(pointLines(own, column)).toEqual(expected)
})

it('tells it of the sample', () => {
  expect(pointLines(xpu, weekly)[0]).toContain('计分：投稿每条（篇）1分；采用每条（篇）：')
})
