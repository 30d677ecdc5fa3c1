import { tryRule } from './try-rule'

tryRule('title-week', {
  valid: [
    { title: '教务处第十二周工作动态信息' },
    { title: '教务处第12周工作动态', sender: '教务处' },
    { title: '教务部第12周工作动态', sender: '教务处' },
    { title: '工作动态' },
    { title: '第三届周末文化节' },
    { title: '', body: [{ text: '工作动态\n第十一周的会议', titleLines: 1 }] },
  ],
  invalid: [
    [
      { title: '教务处第十一周工作动态信息' },
      { block: 0, quote: '第十一周', expected: '第十二周' },
    ],
    [
      { title: '', body: [{ text: '第十一周动态\n正文', titleLines: 1 }] },
      { block: 0, quote: '第十一周', expected: '第十二周' },
    ],
    [{ title: '第13教学周动态' }, { quote: '第13教学周', expected: '第十二周' }],
    [
      { title: '第十二周', fileName: '教务处第十一周工作动态信息.docx' },
      { quote: '第十二周', expected: '第十一周' },
    ],
    [
      { title: '保卫处第十二周工作动态信息', sender: '教务处' },
      { variant: 'unit', quote: '保卫处', expected: '教务处' },
    ],
    [
      { title: '保卫部第11周动态', sender: '教务处' },
      { variant: 'unit', quote: '保卫部' },
      { variant: 'week', quote: '第11周' },
    ],
  ],
})

tryRule('out-of-week', {
  valid: [
    '5月10日，教务处在A楼召开例会，明确了分工。',
    '5月3日至18日，教务处在A楼开展检查，摸清了底数。',
    '5月18日，教务处在A楼学习4月19日印发的办法，明确了分工。',
    '本周三，教务处在A楼召开例会，明确了分工。',
    '6月1日，教务处将在A楼召开例会。',
  ],
  invalid: [
    ['4月28日，教务处在A楼召开例会，明确了分工。', { item: 1, quote: '4月28日' }],
    ['5月9日，教务处在A楼召开例会。', { quote: '5月9日' }],
    [
      { body: ['1. 5月18日，开会。', '2. 4月6日，教务处在A楼开会。', '会后合影。'] },
      { item: 2, quote: '4月6日' },
    ],
    [
      { countBy: 'manuscript', body: ['4月28日，教务处在A楼召开例会。', '会后合影。'] },
      { block: 1, item: undefined, quote: '4月28日' },
    ],
  ],
})
