import { tryRule } from './try-rule'

const shown = (...body: object[]) => ({
  column: 'website' as const,
  body: [
    '5月18日，学校召开会议，部署工作，推动发展，各单位负责人和师生代表参加。',
    ...body,
  ] as never,
})

const picture = (width?: number, height?: number, type?: string) => ({
  picture: [width, height, type],
})
const linked = { picture: [], isLinked: true }
const text = { text: '会后，学校领导看望了教师代表，听取了大家对教学工作的意见和建议。' }
const caption = { text: '图为会议现场。' }
const centred = { text: '会议现场', centred: true }

tryRule('image-required', {
  valid: [shown(picture()), shown(linked, picture())],
  invalid: [
    [shown(text), { block: undefined, variant: 'absent' }],
    [shown(linked, caption, linked), { block: 2, picture: 1, variant: 'linked' }],
  ],
})

tryRule('image-caption', {
  valid: [
    shown(),
    shown(picture(), caption),
    shown(caption, picture()),
    shown(picture(), centred, text),
    shown(picture(), { text: '签约仪式现场' }, text),
    shown(picture(), { text: '' }, caption),
    shown(picture(), picture(), caption),
    shown(picture(), caption, picture(), caption),
    shown(caption, picture(), caption, picture()),
    shown({ ...picture(), text: '图为会议现场' }),
  ],
  invalid: [
    [shown(picture()), { block: 2, picture: 1 }],
    [shown(picture(), text), { block: 2 }],
    [shown(picture(), caption, picture(), text), { block: 4, picture: 2 }],
    [shown(picture(), text, picture(), caption), { block: 2, picture: 1 }],
    [shown(picture(), { text: '一、主要做法', kind: 'heading' }), { block: 2 }],
    [shown(picture(), { text: '一、主要做法' }), { block: 2 }],
  ],
})

tryRule('image-resolution', {
  valid: [
    shown(),
    shown(picture(1080, 720)),
    shown(picture(720, 1080)),
    shown(picture(100, 100), picture(2000, 2000)),
    shown(picture(undefined, undefined, 'emf')),
    shown(picture(100, 100, 'svg')),
    shown(linked),
    shown(linked, picture(1080, 720)),
  ].map((trial) => ({ ...trial, column: 'weibo' as const })),
  invalid: [
    [
      { ...shown(picture(1079, 720)), column: 'weibo' },
      { block: 2, picture: 1, actual: '1079×720', expected: '1080×720' },
    ],
    [
      { ...shown(picture(300, 300), picture(1280, 640)), column: 'weibo' },
      { block: 3, picture: 2, actual: '1280×640' },
    ],
    [
      { ...shown(linked, picture(), picture()), column: 'weibo' },
      { block: 3, picture: 2, variant: 'unknown', expected: '1080×720' },
    ],
    [
      { ...shown(picture(undefined, undefined, 'tiff'), picture(100, 90)), column: 'weibo' },
      { block: 3, variant: 'small', actual: '100×90' },
    ],
    [
      { ...shown(picture(1080, 720)), column: 'weibo', options: { minLong: 1920 } },
      { expected: '1920×720' },
    ],
  ],
})
