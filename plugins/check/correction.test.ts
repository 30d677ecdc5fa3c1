import { describe, expect, it } from 'vitest'
import { fromText, type Manuscript } from '../manuscript'
import { correct, phraseCorrection } from './correction'

function lines(manuscript: Manuscript): string[] {
  return correct(manuscript).map(phraseCorrection)
}

describe('correct', () => {
  it('says where, what, and what it becomes', () => {
    const body = '1.5月18日，教务处召开会议,36人参加.\n2.2021.5.19，教务处  开展"大检查"。'
    expect(lines(fromText('工作动态(二)', body, [], ''))).toEqual([
      '标题标点：“工作动态(二)”改为“工作动态（二）”',
      '第1段标点：“召开会议,36人参加.”改为“召开会议，36人参加。”',
      '第2段日期写法、空格、引号：“2021.5.19，教务处  开展"大检查"。”改为“2021年5月19日，教务处开展“大检查”。”',
    ])
  })

  it('leaves the layout of titles and tables', () => {
    const manuscript = fromText('学校  工作，要点', '甲，  乙', [], '')
    manuscript.blocks[1].cell = { table: 0, row: 0, column: 0 }
    expect(correct(manuscript)).toEqual([])
  })
})
