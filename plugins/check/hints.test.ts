import { expect, it } from 'vitest'
import type { Column } from '../policy'
import { bodyHint } from './hints'

it.each([
  [{ max: 140 }, '〔正文（不超过140字）〕'],
  [{ min: 800 }, '〔正文（不少于800字）〕'],
  [{ min: 800, max: 1500 }, '〔正文（不少于800字，不超过1500字）〕'],
])('asks for a text of %j', (options, expected) => {
  const checks = { 'text-length': { severity: 'error', clause: '五', ...options } }
  expect(bodyHint({ checks } as unknown as Column)).toBe(expected)
})
