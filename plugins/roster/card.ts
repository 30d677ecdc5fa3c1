import { narrow } from '../text'

/** Between unit and name of a group card: 机电学院-张三, 机电学院 张三, 机电学院·张三. */
const separator = /[-—–_ ·・/|]+/g

/** What a group card may say: a unit and a name, at each place where one may end. */
export function readCard(card: string): { unit: string; name: string }[] {
  const text = narrow(card).trim()
  return [...text.matchAll(separator)].map(({ 0: mark, index }) => ({
    unit: text.slice(0, index),
    name: text.slice(index + mark.length),
  }))
}
