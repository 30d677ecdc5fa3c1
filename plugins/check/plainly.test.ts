import { expect, it } from 'vitest'
import { checkTrial, goodItem, judge } from './rules/trial'

const count = (text: string) =>
  judge({ column: 'weibo', body: [text] }, 'text-length').map(({ actual }) => actual)

const judged = (text: string) => judge({ body: [`1. ${text}`] }).map(({ rule }) => rule)

it.each([
  ['no-break spaces', goodItem.replaceAll(/(?=[月日])/g, '\u00a0')],
  ['thin spaces', goodItem.replaceAll(/(?=[月日])/g, '\u2009')],
  ['zero-width spaces', goodItem.replaceAll(/(?=[月日处])/g, '\u200b')],
  ['word joiners', goodItem.replaceAll(/(?=[月日处])/g, '\u2060')],
  ['soft hyphens', goodItem.replaceAll(/(?=[月日处])/g, '\u00ad')],
  ['marks of direction', goodItem.replaceAll(/(?=[月日处])/g, '\u200e')],
  ['a byte order mark', `\ufeff${goodItem}`],
  ['radicals', goodItem.replace('月', '\u2f49').replace('日', '\u2f47')],
  ['full-width signs', goodItem.replace('5', '５').replace('18', '１８').replace('A', 'Ａ')],
  ['half-width marks', goodItem.replaceAll('，', ',').replace('。', '.')],
])('an item with %s is as good as without', (_, text) => {
  expect(judged(text)).toEqual([])
})

it('points to the words as they were written', () => {
  const text = '5月20\u200b日\u00a0（星期五）上午，教务处在A楼召开例会，明确了分工。'
  const [finding] = judge({ body: [`1. ${text}`] }, 'date-weekday')
  expect(finding).toMatchObject({ expected: '星期四' })
  const source = `1. ${text}`
  expect(source.slice(...finding.range!)).toBe('5月20\u200b日\u00a0（星期五）')
  expect(finding.quote).toBe('5月20\u200b日\u00a0（星期五）')
})

it('counts the characters that are seen', () => {
  expect(count('字'.repeat(140) + '\u200b\u00a0\ufeff')).toEqual([])
  expect(count('字'.repeat(141))).toEqual([141])
})

it('reads a file name with signs that are not seen', () => {
  const fileName = '教务处\u200b第十⼆周\u00a0工作动态信息.docx\u200e'
  expect(checkTrial({ fileName })).toMatchObject({
    findings: [],
    name: { isExact: true, periodNo: 12 },
  })
})
