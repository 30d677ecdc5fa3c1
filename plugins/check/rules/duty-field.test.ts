import type { Trial } from './trial'
import { tryRule } from './try-rule'

const options = {
  head: ['值班信息', '第XX期', '报送单位', '日期', '标题'],
  foot: ['编辑', '电话', '签发'],
  followup: '续报',
  sections: ['事故基本情况', '领导批示落实情况', '网络舆情及善后处置情况'],
}
const title = '关于配电间短路冒烟情况的报告'
const text = '2021年5月19日21时15分，配电间短路冒烟。保卫处电话报告党政办公室。'
const foot = '编辑：赵宇航　　电话：029-62779110　　签发：刘建国'
const fileName = '保卫处值班信息第5期.docx'

const duty = (head: Trial['body'] & object, ...rest: Trial['body'] & object): Trial => ({
  column: 'website',
  title: '',
  fileName,
  body: [...head, ...rest],
  options,
})
const head = ['保卫处值班信息', '第5期', '报送单位：保卫处', '2021年5月19日']
const sections = ['一、事故基本情况', text, '二、领导批示落实情况', text]

tryRule('duty-field', {
  valid: [
    duty(head, title, text, foot),
    duty(
      head,
      { text: title, kind: 'title' },
      text,
      '编辑：孙悦',
      '电话：13800138000',
      '签发：马立军',
    ),
    duty(['保卫处值班信息', '第五期', '保卫处　　　　2021年5月19日'], title, text, foot),
    duty(
      ['保卫处值班信息（第 5 期）', '报送单位：保卫处', '二〇二一年五月十九日'],
      title,
      text,
      foot,
    ),
    duty(head, `${title}（续报）`, ...sections, '三、网络舆情及善后处置情况', text, foot),
    duty(head, `${title}（续报）`, ...sections, '三、网络舆情和善后处置情况', text, foot),
    duty(
      head,
      `${title}（续报）`,
      { text: '事件基本情况', number: '一、' },
      text,
      { text: '领导批示落实情况', kind: 'heading', level: 1 },
      text,
      `三、网络舆情及善后处置情况。${text}`,
      foot,
    ),
    duty(head, '关于2021年5月19日学生食物中毒情况的报告', text, foot),
    duty(head, title, text, '编辑：孙悦电话：029-62779110签发：刘建国'),
    duty(head, title, text, '责任编辑：赵宇航', '联系电话：029-62779110', '签发人：刘建国'),
    duty(
      head,
      title,
      text,
      ...['编辑', '赵宇航', '电话', '029-62779110', '签发', '刘建国'].map((cell, column) => ({
        text: cell,
        cell: { table: 0, row: 0, column },
      })),
    ),
  ],
  invalid: [
    [
      duty([head[0], head[1], head[2]], '关于2021年5月19日学生食物中毒情况的报告', text, foot),
      { quote: '日期' },
    ],
    [duty(head.slice(1), title, text, foot), { quote: '值班信息', block: undefined }],
    [duty([head[0], ...head.slice(2)], title, text, foot), { quote: '第XX期' }],
    [duty([head[0], head[1], head[3]], title, text, foot), { quote: '报送单位' }],
    [duty([head[0], head[1], '报送单位：', head[3]], title, text, foot), { quote: '报送单位' }],
    [duty(head.slice(0, 3), title, text, foot), { quote: '日期' }],
    [duty(head, text, foot), { quote: '标题' }],
    [duty(head, title, text, '编辑：赵宇航'), { quote: '电话' }, { quote: '签发' }],
    [duty(head, title, text, '编辑：　　电话：029-62779110　　签发：刘建国'), { quote: '编辑' }],
    [
      duty(head, `${title}（续报）`, ...sections, foot),
      { quote: '网络舆情及善后处置情况', block: undefined },
    ],
    [
      { ...duty(head, title, text, foot), fileName: '保卫处值班信息第5期（续报）.docx' },
      { quote: '事故基本情况' },
      { quote: '领导批示落实情况' },
      { quote: '网络舆情及善后处置情况' },
    ],
  ],
})
