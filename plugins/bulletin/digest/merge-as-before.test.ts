import { expect, it } from 'vitest'
import { mergeAsBefore } from './merge-as-before'

const item = (receipt: string, no = 1) => ({
  unit: '教务处',
  receipt,
  no,
  text: `${receipt} ${no}`,
})
const [a, b, c, d] = ['2021-0001', '2021-0002', '2021-0003', '2021-0004'].map((each) => item(each))

it.each([
  ['nothing was merged', [[a], [b], [c]], [[a], [b]], [[a], [b], [c]]],
  ['two were', [[a], [b], [c]], [[a, c], [b]], [[a, c], [b]]],
  ['one of them is gone', [[b], [c]], [[a, c], [b]], [[b], [c]]],
  ['another came', [[d], [a], [b], [c]], [[a, c], [b]], [[d], [a, c], [b]]],
  ['it is merged already', [[a, c], [b]], [[a, c], [b]], [[a, c], [b]]],
])('merges again what an editor merged: %s', (_, events, before, merged) => {
  expect(mergeAsBefore(events, before)).toEqual(merged)
})
