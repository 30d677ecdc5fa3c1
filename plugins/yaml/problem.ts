import { z } from 'zod'
import { keyFor, nearest } from './chosen'

/** What is wrong at one place of a file. */
export interface Problem {
  path: PropertyKey[]
  message: string
  /** The name that a wrong one was meant to be: it is not missing. */
  meant?: string
  /** Whether all of what stands there is in the wrong place. */
  isWhole?: boolean
}

const missing = '缺少这一项'

const kinds: Record<string, string> = {
  string: '文字（像数字的要加引号）',
  number: '数',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表',
  tuple: '[数, 数] 这样的一对',
  object: '若干“名: 值”',
  record: '若干“名: 值”',
}

function show(value: unknown): string {
  if (Array.isArray(value)) return '列表'
  return typeof value === 'object' && value !== null ? '若干“名: 值”' : String(value)
}

/** Says what a value should have been, and what to write where that is plain: the `error` of a schema. */
export function expected(what: string, mend?: (text: string) => string | undefined) {
  return {
    error: ({ input }: { input?: unknown }) => {
      const instead = typeof input === 'string' ? mend?.(input) : undefined
      return `应为${what}，实际为 ${show(input)}${instead ? `，写 ${instead}` : ''}`
    },
  }
}

/** `３`, `−20`, `3分` and `5%` as the numbers that they are meant to be. */
function numberIn(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/[−–—]/g, '-').trim()
  const [, digits, mark] = /^(-?\d+(?:\.\d+)?) *(%|\p{Script=Han}{1,2})?$/u.exec(plain) ?? []
  if (digits === undefined) return undefined
  if (mark === '%') return `${Number(digits) / 100}（比例写小数）`
  return mark || plain === text ? digits : `${digits}（数字、负号用半角）`
}

/** A list or names and values, in brackets of the wrong width. */
function bracketed(text: string): string | undefined {
  return /^[【［]/.test(text)
    ? '半角的方括号 [ ]'
    : text.startsWith('｛')
      ? '半角的花括号 { }'
      : undefined
}

const mends: Record<string, (text: string) => string | undefined> = {
  number: numberIn,
  int: (text) => {
    const number = numberIn(text)
    return Number.isInteger(Number.parseFloat(number ?? '')) ? number : undefined
  },
  array: bracketed,
  object: bracketed,
}

/** Wording of the problems that schemas do not word themselves. */
export function explain(issue: z.core.$ZodRawIssue): string {
  if ((issue.input ?? undefined) === undefined) return missing
  if (issue.code === 'invalid_type') {
    return expected(kinds[issue.expected], mends[issue.expected]).error(issue)
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String)
    return expected(
      ` ${values.join('、')}`,
      (text) => keyFor(text, values) ?? values.find((each) => each === text.toLowerCase()),
    ).error(issue)
  }
  if (issue.code === 'unrecognized_keys') return namesIn(issue.inst).join(' ')
  if (issue.code === 'too_small' && typeof issue.input === 'number') {
    return expected(`${issue.inclusive ? '不小于' : '大于'} ${issue.minimum} 的数`).error(issue)
  }
  if (issue.code === 'too_big' && typeof issue.input === 'number') {
    return expected(`不大于 ${issue.maximum} 的数`).error(issue)
  }
  if (issue.code === 'too_small') return '不能为空'
  return '写法不对'
}

/** The names that a map of a schema may have; they are the message of one that it may not. */
function namesIn(schema: unknown): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
}

/** What only a task has: who writes it in a limit means a task. */
const ofTasks = new Set(['least', 'most', 'met', 'unmet', 'short', 'over', 'count', 'disqualify'])

/** What only a column with a deadline has. */
const timed = new Set(['every', 'at', 'day', 'of', 'during', 'shift', 'late', 'reminders'])

/** What may be a table by names. */
const tables = new Set<unknown>([
  'value',
  'times',
  'add',
  'least',
  'most',
  'max',
  'min',
  'met',
  'unmet',
  'short',
  'over',
  'top',
])

/** A clause belongs to a rule, not to a word of it or to a place. */
const words: Record<string, string> = {
  outlets: '采用渠道',
  levels: '批示级别',
  traits: '特征',
  office: '办公室',
}

/** Says of a key that is not allowed what it was meant to be, one of `names` perhaps. */
function strangerAt(key: string, path: PropertyKey[], names: string[]): Problem {
  const say = (message: string, meant?: string) => ({ path: [...path, key], message, meant })
  const [, name, mark, value] = /^([^:：]+)([:：])(.+)$/.exec(key) ?? []
  if (name && mark === ':') return say(`冒号后要空一格：${name}: ${value}`, name)
  if (name) return say(`冒号要用半角，后面空一格：${name}: ${value}`, name)
  const isPrompt = names.includes('promptly') ? timed.has(key) : names.includes('at')
  if (isPrompt && (key === 'promptly' || timed.has(key))) {
    return say('有了就报的写 promptly，定时报的写 every、at，只写一样')
  }
  if (key !== 'clause') {
    const near = keyFor(key, names) ?? nearest(key, names)
    return say(near ? `没有这一项，是不是 ${near}？` : '没有这一项，是否写错了', near)
  }
  const noun = words[String(path.find((part) => typeof part === 'string' && part !== 'amendments'))]
  return say(
    noun
      ? `${noun}不写条款，clause 写在用到它的规则上（points 等）`
      : '这里不写条款，clause 写在它外面那一项上',
  )
}

function depthOf(problems: Problem[]): number {
  return Math.max(0, ...problems.map(({ path }) => path.length))
}

/** How far what stands there is from one way to write it: of another kind, or with other names. */
function distanceOf(way: z.core.$ZodIssue[]): number {
  const own = way.map(({ code, path, ...issue }) => {
    if (code === 'unrecognized_keys') {
      const names = issue.message.split(' ')
      return (issue as { keys: string[] }).keys.filter((key) => !keyFor(key, names)).length
    }
    return path.length === 0 ? 100 : Number(issue.message === missing)
  })
  return own.reduce((sum, each) => sum + each, 0)
}

/** Of the ways a value may be written, the problems of the one that the author meant. */
function likeliest(ways: z.core.$ZodIssue[][], path: PropertyKey[]): Problem[] | undefined {
  const least = Math.min(...ways.map(distanceOf))
  const near = ways.filter((way) => distanceOf(way) === least)
  return near
    .map((way) => problemsOf(way, path))
    .toSorted((a, b) => a.length - b.length || depthOf(b) - depthOf(a))[0]
}

function problemsOf(issues: z.core.$ZodIssue[], base: PropertyKey[]): Problem[] {
  return issues.flatMap((issue): Problem[] => {
    const path = [...base, ...issue.path]
    if (path.at(-1) === 'clause' && tables.has(path.at(-2))) {
      const message = `条款写在这一条规则上，和 ${String(path.at(-2))} 并列，不写在表里`
      return [{ path, message, meant: 'clause' }]
    }
    switch (issue.code) {
      case 'unrecognized_keys':
        if (path.includes('limits') && issue.keys.some((key) => ofTasks.has(key))) {
          return [{ path, message: '这是任务，写在 quotas 下', isWhole: true }]
        }
        return issue.keys.map((key) => strangerAt(key, path, issue.message.split(' ')))
      case 'invalid_union':
        return likeliest(issue.errors, path) ?? [{ path, message: issue.message }]
      case 'invalid_key':
        return problemsOf(issue.issues, path)
      default:
        return [{ path, message: issue.message }]
    }
  })
}

const isUnder = (path: PropertyKey[], outer: PropertyKey[]) =>
  outer.every((part, index) => path[index] === part)

/** Whether another problem tells already what is missing, or that all of it is in the wrong place. */
function isTold({ path, message }: Problem, all: Problem[]): boolean {
  return all.some(({ path: other, meant, isWhole, message: own }) => {
    if (isWhole && own !== message) return isUnder(path, other)
    const isMeant = meant !== undefined && meant === path.at(-1) && message === missing
    return isMeant && isUnder(other, path.slice(0, -1))
  })
}

/** One problem per place: what follows from another one is left out. */
export function flatten(issues: z.core.$ZodIssue[]): Problem[] {
  const all = problemsOf(issues, [])
  return all.filter((problem) => !isTold(problem, all))
}
