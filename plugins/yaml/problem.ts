import type { z } from 'zod'

/** What is wrong at one place of a file. */
export interface Problem {
  path: PropertyKey[]
  message: string
}

const kinds: Record<string, string> = {
  string: '文字（像数字的要加引号）',
  number: '数',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '若干“名: 值”',
  record: '若干“名: 值”',
}

function show(value: unknown): string {
  return typeof value === 'string' || typeof value !== 'object'
    ? String(value)
    : JSON.stringify(value)
}

/** Says what a value should have been: the `error` of a schema. */
export function expected(what: string) {
  return { error: ({ input }: { input?: unknown }) => `应为${what}，实际为 ${show(input)}` }
}

/** Wording of the problems that schemas do not word themselves. */
export function explain(issue: z.core.$ZodRawIssue): string {
  if ((issue.input ?? undefined) === undefined) return '缺少这一项'
  if (issue.code === 'invalid_type') return expected(kinds[issue.expected]).error(issue)
  if (issue.code === 'invalid_value') {
    return expected(` ${issue.values.map(String).join('、')}`).error(issue)
  }
  if (issue.code === 'too_small' && typeof issue.input === 'number') {
    return expected(`${issue.inclusive ? '不小于' : '大于'} ${issue.minimum} 的数`).error(issue)
  }
  if (issue.code === 'too_big' && typeof issue.input === 'number') {
    return expected(`不大于 ${issue.maximum} 的数`).error(issue)
  }
  if (issue.code === 'too_small') return '不能为空'
  return '写法不对'
}

/**
 * One problem per place. Of the ways a value may be written (a union), the one with the fewest
 * problems is what the author meant.
 */
export function flatten(issues: z.core.$ZodIssue[], base: PropertyKey[] = []): Problem[] {
  return issues.flatMap((issue) => {
    const path = [...base, ...issue.path]
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) => ({
          path: [...path, key],
          message: '没有这一项，是否写错了',
        }))
      case 'invalid_union': {
        const ways = issue.errors.map((way) => flatten(way, path))
        return ways.toSorted((a, b) => a.length - b.length)[0] ?? [{ path, message: issue.message }]
      }
      case 'invalid_key':
        return flatten(issue.issues, path)
      default:
        return [{ path, message: issue.message }]
    }
  })
}
