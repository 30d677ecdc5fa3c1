import { describe, expect, it } from 'vitest'
import type { Trial } from './rules/trial'
import { itemsAndFlaws } from './rules/trial-items'

const [time, place, event, meaning] = ['5月20日下午', '行政楼', '教务处召开例会', '明确了分工']

describe('labels belong to the item before them', () => {
  it.each<[string, number, Trial['body']]>([
    [
      'on lines below a number',
      2,
      [1, 2].flatMap((no) => [
        `${no}. 时间：${time}`,
        `地点：${place}`,
        `事件：${event}。`,
        `意义：${meaning}。`,
      ]),
    ],
    [
      'below a numbered heading',
      2,
      ['一、', '二、'].flatMap((no) => [
        `${no}教学例会`,
        `活动时间：${time}`,
        `活动地点：${place}`,
        '参加人员：全体教师',
        `活动内容：${event}。`,
        `活动成效：${meaning}。`,
      ]),
    ],
    [
      'below a bare heading',
      2,
      ['教学例会', '公文写作培训'].flatMap((head) => [
        head,
        `时间：${time}`,
        `地点：${place}`,
        `内容：${event}。`,
        `目的：${meaning}。`,
      ]),
    ],
    [
      'below a headline with a comma',
      2,
      ['教务处召开例会，部署工作', '教务处组织参观，学习经验'].flatMap((head) => [
        head,
        `时间：${time}`,
        `地点：${place}`,
        `意义：${meaning}`,
      ]),
    ],
    [
      "below one of Word's headings",
      2,
      ['教学例会', '公文写作培训'].flatMap((text) => [
        { text, kind: 'heading' as const },
        `时间：${time}`,
        `地点：${place}`,
        `内容：${event}`,
        `分析：${meaning}`,
      ]),
    ],
    [
      'with nothing before them',
      2,
      [1, 2].flatMap(() => [
        `事件：${event}`,
        `时间：${time}`,
        `地点：${place}`,
        `意义：${meaning}`,
      ]),
    ],
    [
      'numbered below a heading',
      2,
      ['一、', '二、'].flatMap((no) => [
        `${no}教学例会`,
        `1）时间：${time}`,
        `2）地点：${place}`,
        `3）内容：${event}`,
        `4）意义：${meaning}`,
      ]),
    ],
    [
      'numbered with no heading',
      2,
      [1, 2].flatMap(() => [
        `1. 时间：${time}`,
        `2. 地点：${place}`,
        `3. 内容：${event}`,
        `4. 意义：${meaning}`,
      ]),
    ],
    [
      'in bold brackets',
      2,
      ['1.', '2.'].flatMap((no) => [
        `${no} 教学例会`,
        `【时间】${time}`,
        `【地点】${place}`,
        `【内容】${event}`,
        `【意义】${meaning}`,
      ]),
    ],
    [
      'in square brackets',
      2,
      ['1.', '2.'].map(
        (no) => `${no} [时间]${time} [地点]${place} [事件]${event} [意义]${meaning}`,
      ),
    ],
    [
      'with a space instead of a colon',
      1,
      ['1. 教学例会', `时间 ${time}`, `地点 ${place}`, `内容 ${event}`, `意义 ${meaning}`],
    ],
    [
      'spaced out',
      1,
      [`1. 时　间：${time}`, `地　点：${place}`, `事　件：${event}`, `意　义：${meaning}`],
    ],
    [
      'of soft line breaks',
      2,
      ['1.', '2.'].map(
        (no) => `${no}时间：${time}\n地点：${place}\n内容：${event}\n意义：${meaning}`,
      ),
    ],
    [
      'in one paragraph',
      2,
      ['1.', '2.'].map(
        (no) => `${no} 时间：${time}；地点：${place}；事件：${event}；意义：${meaning}。`,
      ),
    ],
    [
      'in one paragraph with commas',
      2,
      [1, 2].map(() => `时间：${time}，地点：${place}，事件：${event}，意义：${meaning}。`),
    ],
    ['with half-width marks', 1, [`1.时间:${time};地点:${place};事件:${event};意义:${meaning}.`]],
    ['in brackets behind', 1, [`1. ${event}，${meaning}。（时间：${time}；地点：${place}）`]],
    ['in brackets before', 1, [`1. （时间：${time}，地点：${place}）${event}，${meaning}。`]],
    [
      'below sections',
      3,
      ['一、党建工作', '1.', '2.', '二、教学工作', '1.'].flatMap((no) =>
        no.length > 2
          ? [no]
          : [`${no} 时间：${time}`, `地点：${place}`, `内容：${event}`, `意义：${meaning}`],
      ),
    ],
    [
      'of the meaning alone',
      2,
      [1, 2].flatMap(() => [`5月18日，教务处在${place}召开例会。`, `意义：${meaning}。`]),
    ],
    [
      'with more paragraphs',
      2,
      ['1.', '2.'].flatMap((no) => [
        `${no} 教学例会`,
        `时间：${time}`,
        `地点：${place}`,
        `内容：${event}。`,
        '先由专家讲座，再分组研讨。',
        `意义：${meaning}。`,
      ]),
    ],
    [
      'with points',
      2,
      ['一、', '二、'].flatMap((no) => [
        `${no}教学例会`,
        `时间：${time}`,
        `地点：${place}`,
        '内容：',
        '1. 通报检查情况。',
        '2. 部署考试工作。',
        `意义：${meaning}`,
      ]),
    ],
  ])('%s', (_, count, body) => expect(itemsAndFlaws(body)).toEqual([count, '']))
})

const item = (changed: object) => {
  const all = { 时间: time, 地点: place, 内容: event, 意义: meaning, ...changed }
  return Object.entries(all).map(([label, words], at) => `${at ? '' : '1. '}${label}：${words}`)
}

describe('what a label says', () => {
  it.each<[object, string]>([
    [{ 时间: '' }, 'time1'],
    [{ 时间: '近日' }, 'time1 vague-time1'],
    [{ 时间: '5月' }, 'time1'],
    [{ 时间: '另行通知' }, 'time1'],
    [{ 地点: '' }, 'place1'],
    [{ 地点: '待定' }, 'place1'],
    [{ 地点: '另行通知' }, 'place1'],
    [{ 地点: '智慧教室' }, ''],
    [{ 内容: '教学例会' }, ''],
    [{ 内容: '' }, 'event1'],
    [{ 内容: '将召开教学例会' }, 'event1'],
    [{ 内容: '无' }, 'event1'],
    [{ 时间: '5月29日', 内容: '教学例会' }, 'event1'],
    [{ 意义: '' }, 'significance1'],
    [{ 意义: '无' }, 'significance1'],
    [{ 意义: '师生能力' }, ''],
  ])('%j', (changed, flaws) => expect(itemsAndFlaws(item(changed))).toEqual([1, flaws]))

  it.each([
    ['时间：5月19日；地点：临潼校区；意义：提升能力', 'event1'],
    ['时间：5月19日；地点：临潼校区；主题：推进会；意义：提升能力', 'event1'],
    ['时间：5月19日；地点：临潼校区；主题：教务处召开推进会；意义：提升能力', ''],
  ])('%s', (text, flaws) => expect(itemsAndFlaws([`1. ${text}`])).toEqual([1, flaws]))
})
