import { goodItem } from './trial'
import { tryRule } from './try-rule'

const lump =
  '5月17日，学院召开例会；5月19日下午，学院又组织党员学习；同日，学院代表队参加比赛。此外，5月20日学院签订协议。'

tryRule('itemised', {
  valid: [
    {},
    { body: [goodItem] },
    { body: ['5月17日，学院开会。会上，院长5月18日的讲话得到好评。'] },
    { body: ['5月17日，学院开幕；5月18日，学院闭幕。'] },
  ],
  invalid: [
    [{ body: [lump] }, {}],
    [{ body: [`1. ${lump}`, '2. 5月18日，学院开会。'] }, { item: 1, unsure: true }],
    [{ body: [lump, goodItem] }, { item: 1, unsure: true }],
    [{ body: ['5月17日，学院在A楼开会。5月19日，学院在B楼比赛。'] }, { item: 1, unsure: true }],
    [{ body: [] }, {}],
    [{ body: ['现将工作动态报送如下：'] }, {}],
  ],
})
