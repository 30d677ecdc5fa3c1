import { expect, it, onTestFinished } from 'vitest'
import { defineSamples, defineTexts, say, sayFitting } from './index'

defineTexts({
  fitting: {
    adopt: '例：/采用 {0} {anOutlet}',
    bare: '/采用 3 {nothingOfTheKind}；/退回 3\n{ifNothing}/未报',
    help: '/采用 3 {anOutlet}；/退回 3\n{ifWeekly}/未报\n/批示 3 {aLevel}',
  },
})

function school(samples: Record<string, string>) {
  onTestFinished(defineSamples(() => samples))
}

it('fills examples with words of the school, of what was said last', () => {
  school({ anOutlet: '头条' })
  expect(say('fitting.adopt', [3])).toBe('例：/采用 3 头条')
  school({ anOutlet: '新闻媒体' })
  expect(say('fitting.adopt', [3])).toBe('例：/采用 3 新闻媒体')
})

it('leaves out the parts the school has no words for', () => {
  school({ anOutlet: '头条', ifWeekly: '' })
  expect(sayFitting('fitting.help')).toBe('/采用 3 头条；/退回 3\n/未报')
})

it('leaves a part without an example', () => {
  expect(sayFitting('fitting.bare')).toBe('/退回 3')
})
