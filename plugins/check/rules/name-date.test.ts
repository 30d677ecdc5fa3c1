import { tryRule } from './try-rule'

const named = (date: string) => ({
  column: 'website' as const,
  fileName: `教务处信息（${date}）主题.docx`,
})

tryRule('name-date', {
  valid: [
    ...['2021.5.21', '2021.4.21', '2021-05-18', '2021年5月18日', '２０２１．５．１８'].map(named),
    { ...named('2020.5.21'), options: { maxAgeDays: 365 } },
    { column: 'website', fileName: '教务处信息主题.docx' },
  ],
  invalid: [
    [named('2021.5.28'), { variant: 'future', quote: '2021.5.28' }],
    [named('2021.4.20'), { variant: 'old', quote: '2021.4.20', actual: 31, expected: 30 }],
    [named('2021.2.30'), { variant: 'impossible', quote: '2021.2.30' }],
    [named('2021.13.1'), { variant: 'impossible', quote: '2021.13.1' }],
  ],
})
