import { expect, it } from 'vitest'
import { briefly } from './echo'

const long = '很长'.repeat(1500)
const cut = `${'很长'.repeat(15)}…`

it.each([
  [`没有“${long}”这条命令`, `/${long}`, `没有“${cut}”这条命令`],
  [
    `看不懂“甲“乙”${long}”。可以写：头条`,
    `/采用 1 甲“乙”${long}`,
    `看不懂“甲“乙”${cut}”。可以写：头条`,
  ],
  [`看不懂“１２${long}”`, `/积分 12${long}`, `看不懂“１２${'很长'.repeat(14)}…”`],
  ['没有“天气”这条命令', '/天气', '没有“天气”这条命令'],
  [`名字要写成“${long}”`, '/改名', `名字要写成“${long}”`],
])('%.20s', (answer, typed, said) => expect(briefly(answer, typed)).toBe(said))
