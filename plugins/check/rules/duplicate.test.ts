import { Archive } from '../archive'
import { tryRule } from './try-rule'

const text = '5月18日，后勤处在临潼校区开展消防演练，检验了应急预案，提高了师生自救能力。'
const archive = new Archive()
archive.add('a', { receipt: '2021-0007', unit: '后勤处', title: '消防演练', text })
const earlier = (words: string, least: number) => archive.find(words, least)
const options = { least: 0.6 }
const told = (...body: string[]) => ({ column: 'website' as const, body, options, earlier })

tryRule('duplicate', {
  valid: [
    told('5月18日，教务处召开教学例会，通报检查情况。'),
    { ...told(text), earlier: undefined },
    { ...told(text), earlier: (words, least) => archive.find(words, least, new Set(['a'])) },
    { body: ['1. 5月18日，教务处召开例会。'], options, earlier },
  ],
  invalid: [
    [told(text), { actual: '100%', expected: '后勤处 2021-0007', quote: '消防演练' }],
    [told(text.replace('检验了应急预案', '检验预案'), '联系人：何静'), { block: undefined }],
    [
      { body: ['1. 5月18日，教务处召开例会。', `2. ${text}`], options, earlier },
      { item: 2, block: 2 },
    ],
  ],
})
