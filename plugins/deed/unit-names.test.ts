import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { loadRoster } from '../roster'
import { briefNames } from './unit-names'

const { units } = loadRoster(resolve('data/roster.example.yml'))
const names = units.map(({ name }) => name)

it('names few units in full, many as they are usually called', () => {
  expect(briefNames(names.slice(0, 8), units)).toEqual(names.slice(0, 8))
  expect(briefNames(names, units).slice(0, 9)).toEqual(
    '党办 纪委 组织部 宣传部 统战部 学工部 发规处 人事处 教务处'.split(' '),
  )
  expect(briefNames([...names, '某处'], units).at(-1)).toBe('某处')
})

it('calls no two units the same', () => {
  expect(new Set(briefNames(names, units)).size).toBe(names.length)
})
