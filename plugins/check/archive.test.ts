import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { Archive } from './archive'
import { likeness } from './likeness'

const words = [
  '后勤处',
  '教务处',
  '开展',
  '召开',
  '演练',
  '例会',
  '校区',
  '学生',
  '提高',
  '安全',
  '5月',
  '会议',
]
const text = fc.array(fc.constantFrom(...words), { minLength: 30, maxLength: 80 })

function filled(texts: string[]): Archive {
  const archive = new Archive()
  texts.forEach((each, at) => {
    archive.add(String(at), { receipt: `2021-${at}`, unit: '后勤处', title: '', text: each })
  })
  return archive
}

it('finds every text again, however many there are, unless it is left out', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(
        text.map((each) => each.join('')),
        { minLength: 1, maxLength: 20 },
      ),
      (texts) => {
        const archive = filled(texts)
        texts.forEach((each, at) => {
          expect(archive.find(each, 0.9)?.alike).toBe(1)
          expect(archive.find(each, 0.99, new Set([String(at)]))?.receipt).not.toBe(`2021-${at}`)
        })
      },
    ),
    { numRuns: 50 },
  )
})

it('gives nothing less alike than asked for, and says truly how alike', () => {
  fc.assert(
    fc.property(text, text, fc.double({ min: 0.1, max: 1, noNaN: true }), (a, b, least) => {
      const [one, other] = [a.join(''), b.join('')]
      const found = filled([one]).find(other, least)
      if (found) expect(found.alike).toBe(likeness(one, other))
      if (found) expect(found.alike).toBeGreaterThanOrEqual(least)
    }),
  )
})

it('finds a text with a sentence changed', () => {
  const sentences = ['后勤处开展节能检查，更换灯具三百盏。', '保卫处组织消防演练，检验了应急预案。']
  const base = `${sentences.join('')}学校将食堂档口全部接入监管平台，师生可随时查看后厨画面。`
  const archive = filled([base, sentences.join('会议讨论了暑期安排。')])
  const changed = base.replace('三百盏', '五百盏')
  expect(archive.find(changed, 0.6)).toMatchObject({ receipt: '2021-0' })
})

it('knows an id once', () => {
  const archive = filled(['后勤处开展节能检查'])
  archive.add('0', { receipt: '2021-9', unit: '教务处', title: '', text: '教务处召开教学例会' })
  expect(archive.find('教务处召开教学例会', 0.5)).toBeUndefined()
})

it('is empty-handed without texts', () => {
  expect(new Archive().find('后勤处开展节能检查', 0.5)).toBeUndefined()
})
