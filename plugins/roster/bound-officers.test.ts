import { expect, it } from 'vitest'
import { boundOfficers } from './bound-officers'
import type { Unit } from './types'

const unit: Unit = {
  name: '教务处',
  aliases: [],
  officers: [{ name: '赵六' }, { name: '褚寒露', qq: '20013' }],
  leaders: [{ name: '韩青山', role: 'principal' }],
}

function bound(name: string, userId: string) {
  return { platform: 'onebot', userId, unit: unit.name, name }
}

it('gives officers the accounts they were bound by, beside those of the roster', () => {
  const bindings = [bound('赵 六', '9'), bound('褚寒露', '8'), bound('新来的', '7')]
  expect(boundOfficers(unit, [...bindings, bound('韩青山', '6')])).toEqual([
    { name: '赵六', qq: '9' },
    { name: '褚寒露', qq: '20013' },
    { name: '新来的', qq: '7' },
  ])
})
