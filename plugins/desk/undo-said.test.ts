import { expect, it } from 'vitest'
import { readUndo } from './undo-said'

it.each([
  ['撤销记75', [75], undefined],
  ['撤销 记75', [75], undefined],
  ['撤销记75 登错了', [75], '登错了'],
  ['把记12、14撤了', [12, 14], undefined],
  ['记75弄错了', [75], undefined],
  ['记75那条登重了', [75], undefined],
  ['取消记8，稿件是假的'.replace('稿件', '内容'), [8], '内容是假的'],
  ['刚才那条弄错了', undefined, undefined],
  ['刚才的采用弄错了，撤销吧', undefined, undefined],
  ['撤销上一条', undefined, undefined],
  ['上一个登记不对', undefined, undefined],
  ['登错了', undefined, undefined],
  ['刚才那2分不加了', undefined, undefined],
  ['扣错了', undefined, undefined],
  ['加分撤了', undefined, undefined],
])('%s', (said, numbers, reason) => {
  expect(readUndo(said)).toEqual(numbers ? { numbers, reason } : {})
})

it.each([
  '记75为什么撤销了',
  '记75撤销了吗',
  '刚才的公示错了',
  '刚才谁没报',
  '撤销',
  '刚才那份稿子退回',
  '不是记75错了',
  '把记性不好的人换了',
  '报错了',
])('%s undoes nothing', (said) => expect(readUndo(said)).toBeUndefined())
