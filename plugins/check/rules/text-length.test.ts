import { tryRule } from './try-rule'

const weibo = (length: number, ...more: object[]) => ({
  column: 'weibo' as const,
  fileName: '教务处微博信息（2021.5.18）主题.docx',
  body: ['字'.repeat(length - 4), '!A1 。', ...more] as never,
})

const picture = { picture: [1080, 720] }

tryRule('text-length', {
  valid: [
    weibo(140),
    weibo(140, picture, { text: '图为毕业展现场。' }),
    weibo(140, { text: '毕业展一角', centred: true }, picture),
    weibo(140, { text: '供稿：张三　审核：李四' }),
    { ...weibo(200), options: { max: 200 } },
    { ...weibo(800), options: { min: 800, max: 1500 } },
    { ...weibo(2000), options: { max: undefined, min: 800 } },
  ],
  invalid: [
    [weibo(141), { actual: 141, expected: 140, block: undefined }],
    [
      { ...weibo(799), options: { min: 800, max: 1500 } },
      { actual: 799, expected: 800, variant: 'short' },
    ],
    [
      weibo(140, { text: '再写一句不挨着图片的话。' }, { text: '又一句' }, picture),
      { actual: 152 },
    ],
  ],
})
