import { expect, it } from 'vitest'
import { markdownOf } from './markdown'

it.each([
  ['一\n二', '一  \n二'],
  ['1. 第一条\n2. 第二\n2. 也是第二\n- 第三', '1．第一条  \n2．第二  \n2．也是第二  \n· 第三'],
  ['__粗__ _斜_ a_b_c（_x_）', '＿＿粗__ ＿斜_ a_b_c（＿x_）'],
  ['&lt;b&gt; A&B', '＆lt;b＆gt; A&B'],
  ['# 标题', '＃ 标题'],
  ['> 引用', '＞ 引用'],
  ['周动态_机电学院_第十二周.docx', '周动态_机电学院_第十二周.docx'],
  ['*重点* `代码` ~删~ <b> |列|', '＊重点＊ ｀代码｀ ～删～ ＜b> ｜列｜'],
  ['----', '——'],
  ['标题\n===', '标题  \n——'],
  ['    缩进', '　　缩进'],
  ['[名称](地址)', '［名称］(地址)'],
])('%j is written %j', (text, markdown) => {
  expect(markdownOf(text)).toBe(markdown)
})
