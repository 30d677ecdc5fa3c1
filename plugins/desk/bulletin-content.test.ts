import type { Context } from 'koishi'
import { expect, it } from 'vitest'
import { loadRegulation } from '../policy'
import { contentOf } from './bulletin-content'
import { monthOf, scopeOf } from './bulletin-scope'

const { at } = loadRegulation('data/policies/xpu-2021.yml')

it.each([
  ['2021-05-31', '机关'],
  ['2021-06-30', '学院'],
])('shows the class a unit had on %s: %s', async (last, expected) => {
  const formerly = [{ class: '机关', until: '2021-06-15' }]
  const ctx = {
    policy: { at },
    roster: { units: [{ name: '教务处', class: '学院', formerly }] },
    score: {
      board: () => ({ rows: [{ unit: '教务处' }], idle: [] }),
      awards: () => [],
      points: () => [],
    },
  } as unknown as Context
  const { rows } = await contentOf(ctx, scopeOf(monthOf(last), '2021-08-01'), '2021-08-01')
  expect(rows.map((row) => row.class)).toEqual([expected])
})
