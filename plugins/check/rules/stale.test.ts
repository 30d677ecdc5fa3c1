import { tryRule } from './try-rule'

const options = { days: 30 }
const told = (text: string, today?: string) => ({
  column: 'website' as const,
  body: [text],
  options,
  today,
})

tryRule('stale', {
  valid: [
    told('5月18日，教务处召开例会。'),
    told('4月21日，教务处召开例会。'),
    told('3月1日至5月14日，教务处开展检查。'),
    told('教务处召开例会。'),
    told('12月25日，教务处召开例会。', '2021-01-10'),
    told('3月2日印发的方案提出，6月30日前完成。'),
    told('18日，教务处召开例会。'),
  ],
  invalid: [
    [told('4月20日，教务处召开例会。'), { quote: '4月20日', actual: 31, expected: 30, block: 1 }],
    [told('3月8日开始，4月2日结束。'), { quote: '4月2日', actual: 49 }],
    [told('2020年5月18日，教务处召开例会。'), { quote: '2020年5月18日', actual: 368 }],
    [told('10月25日，教务处召开例会。', '2021-01-10'), { actual: 77 }],
  ],
})

const soon = (text: string, today: string) => ({ ...told(text, today), options: { workdays: 2 } })

// 5月1日至5日放假，4月25日、5月8日上班。
tryRule('stale', {
  valid: [
    soon('5月18日，教务处召开例会。', '2021-05-20'),
    soon('5月14日，教务处召开例会。', '2021-05-18'),
    soon('4月30日，教务处召开例会。', '2021-05-07'),
    soon('5月18日，教务处召开例会。', '2021-05-18'),
  ],
  invalid: [
    [
      soon('5月14日，教务处召开例会。', '2021-05-19'),
      { variant: 'workdays', quote: '5月14日', actual: 3, expected: 2 },
    ],
    [soon('4月30日，教务处召开例会。', '2021-05-08'), { actual: 3, expected: 2 }],
  ],
})

// A year that is not understood may be this one; a bare 1.1 may be a chapter.
tryRule('stale', {
  valid: [
    told('今年5月18日，教务处召开例会。'),
    told('同年3月8日，教务处召开例会。'),
    told('去年3月8日启动，5月18日完成。'),
    told('1.1 教务处召开例会。'),
    told('5.18，教务处依据3月1日印发的办法召开例会。'),
  ],
  invalid: [
    [told('去年5月18日，教务处召开例会。'), { quote: '去年5月18日', actual: 368 }],
    [told('20年5月18日，教务处召开例会。'), { actual: 368 }],
    [told('二O二O年五月十八日，教务处召开例会。'), { actual: 368 }],
  ],
})

tryRule('item-event', {
  valid: ['去年6月3日，教务处举办讲座。', '同年6月3日，教务处举办讲座。', '6.3，教务处举办讲座。'],
  invalid: [
    ['今年6月3日，教务处举办讲座。', {}],
    ['21年6月3日，教务处举办讲座。', {}],
    ['明年5月3日，教务处举办讲座。', {}],
  ],
})
