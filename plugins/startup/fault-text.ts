import { readdirSync } from 'node:fs'
import { hasText, say } from './say'

/** Lines of one error that are shown. */
const most = 8

/** A fault that is already worded for whoever runs the bot. */
export class StartupFault extends Error {}

/** What the errors of a failed start say to whoever runs the bot. */
export function refusedText(errors: unknown[]): string {
  return [say('startup.refused'), ...faultLines(errors), say('startup.retry')].join('\n')
}

/** What is wrong, and what to do about it. */
export function faultLines(errors: unknown[]): string[] {
  return [...new Set(errors.flatMap((error) => [...wrongOf(error), ...adviceOf(error)]))]
}

function wrongOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [say('startup.broken', { message: error })]
  if (error instanceof StartupFault) return [error.message]
  if (error.name === 'ValidationError') return [say('startup.schema', { message: error.message })]
  // No fault of the configuration: whoever mends the program must know where.
  if (!speakerOf(error)) return [say('startup.broken', { message: error.stack })]
  const lines = error.message.split('\n').map((line) => line.replace(/^\[[\w-]+\] /, ''))
  const rest = lines.length - most
  return rest > 0 ? [...lines.slice(0, most), say('startup.more', { count: rest })] : lines
}

function adviceOf(error: unknown): string[] {
  const path = `startup.advice.${speakerOf(error)}`
  return hasText(path) ? [say(path, { policies: policies() })] : []
}

/** `roster` of an error worded `[roster] …`: a room that says what is wrong. */
function speakerOf(error: unknown): string | undefined {
  return error instanceof Error ? /^\[([\w-]+)\] /.exec(error.message)?.[1] : undefined
}

function policies(): string {
  const names = readdirSync('data/policies').filter((name) => /^[^.]+\.yml$/.test(name))
  return names.map((name) => name.replace('.yml', '')).join('、')
}
