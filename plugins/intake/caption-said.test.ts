import { expect, it } from 'vitest'
import { readCaption } from './caption-said'

it.each([
  ['图为签约仪式现场', 'caption'],
  ['学生在图书馆前晨读', 'caption'],
  ['签约仪式', 'caption'],
  ['取消', 'dropped'],
  ['算了不报了', 'dropped'],
  ['不报了吧。', 'dropped'],
  ['什么意思', 'unclear'],
  ['图在哪', 'unclear'],
  ['什么图片说明？', 'unclear'],
  ['图片等会发', 'unclear'],
  ['等一下', 'unclear'],
  ['？', 'unclear'],
  ['啊', 'unclear'],
  ['怎么报送', undefined],
  ['几点截止？', undefined],
  ['好的', undefined],
])('%s is %s in private', (said, is) => expect(readCaption(said, true)).toBe(is))

it.each([
  ['图为签约仪式现场', 'caption'],
  ['图在哪', 'unclear'],
  ['取消', 'dropped'],
  ['大家下午开会', undefined],
  ['什么意思', undefined],
])('%s is %s in a group', (said, is) => expect(readCaption(said, false)).toBe(is))
