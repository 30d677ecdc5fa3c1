import { expect, it } from 'vitest'
import { looksLikeManuscript, splitTitle, withoutPlea } from './manuscript-like'

const item =
  '5月18日，教务处在金花校区行政楼第三会议室召开课程建设推进会，12个教研室汇报课程目标达成情况，进一步明确了下一步建设重点。'

it.each([
  [`1．${item}\n2．${item}`, true],
  [`教务处第十二周工作动态信息\n${item}`, true],
  [`${item}与会人员就课程思政、教材建设等问题作了交流。`, true],
  [
    '请问周报怎么报？我们单位这周有两件事，一件是开会，一件是比赛，都要写时间、地点、事件和意义吗？谢谢您，打扰了。麻烦您了。',
    false,
  ],
  ['5月18日下午开会。', false],
  [
    '今天天气真好，大家辛苦了。周末愉快，好好休息。下周见，记得带上材料，我们再一起讨论一下后面的安排，看看还有什么要做的事情。',
    false,
  ],
  ['https://docs.qq.com/doc/DXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX?5月18日', false],
])('%s: %s', (text, is) => expect(looksLikeManuscript(text)).toBe(is))

it.each([
  ['毕业季\n正文。', { title: '毕业季', body: '正文。' }],
  ['第一段。\n第二段。', undefined],
  ['只有一行', undefined],
])('the title of %j', (text, split) => expect(splitTitle(text)).toEqual(split))

const told = '今天下午我们学工部在三教开了学风建设推进会，各学院副书记都来了'

it.each([
  [`${told}麻烦帮忙报一下`, true],
  [`${told}，麻烦帮忙报一下，谢谢`, true],
  [`帮忙报一下：${told}`, true],
  [`${told}，能不能帮忙报一下？`, true],
  [`${told}，你们看看`, false],
  ['麻烦帮忙报一下', false],
])('in private %s: %s', (text, is) => expect(looksLikeManuscript(text, true)).toBe(is))

it.each([
  [`${told}，麻烦帮忙报一下，谢谢！`, `${told}。`],
  [`帮忙报一下：${told}`, `${told}。`],
  [item, item],
  ['各学院统计人数，请各单位周五前报送。', '各学院统计人数，请各单位周五前报送。'],
])('%s without the plea', (text, bare) => expect(withoutPlea(text)).toBe(bare))
