import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { say } from './say'
import { nearestSetting, settingNames } from './setting-names'

const files = ['.env.local', '.env']

/** What is said of lines that mean nothing to the bot. */
export interface Strays {
  /** Meant for it, but written so that they do nothing. */
  slips: string[]
  others: string[]
}

/** What a settings file is called by mistake: Notepad adds `.txt`. */
const mistaken = ['.env.local.txt', 'env.local', 'env.local.txt', '.env.txt']

/** Settings that do nothing without the number of the bot. */
const ofAccount = ['ONEBOT_TOKEN', 'BAOSONG_GROUPS']

/** What is said of such lines in the settings files of a folder, and of what is missing there. */
export function straySettings(folder: string, env = process.env): Strays {
  const strays: Strays = { slips: [], others: [] }
  for (const file of files) {
    const path = join(folder, file)
    if (existsSync(path)) addStrays(strays, file, readFileSync(path, 'utf8'))
  }
  strays.others.push(...renamedIn(folder), ...lackingIn(env))
  return strays
}

function renamedIn(folder: string): string[] {
  if (existsSync(join(folder, files[0]))) return []
  const found = mistaken.find((name) => existsSync(join(folder, name)))
  return found ? [say('startup.stray.renamed', { found })] : []
}

/** 企业微信 alone needs no number, and has groups of its own. */
function lackingIn(env: NodeJS.ProcessEnv): string[] {
  if (env.ONEBOT_SELF_ID) return []
  const names = ofAccount.filter(
    (name) => env[name] && (name === 'ONEBOT_TOKEN' || !env.BAOSONG_WECOM),
  )
  return names.length ? [say('startup.stray.no-account', { names: names.join('、') })] : []
}

/** Only the names are told: a value may be a password. */
function addStrays({ slips, others }: Strays, file: string, text: string): void {
  const foreign: string[] = []
  for (const [index, line] of linesOf(text).entries()) {
    const [, name, isSet] = /^(?:export\s+)?([^\s=＝：:]+)\s*(=)?/.exec(line) ?? []
    if (!name || name.startsWith('#') || (isSet && settingNames.includes(name))) continue
    const nearest = nearestSetting(name)
    const about = { file, no: index + 1, name, nearest }
    if (nearest) slips.push(say(`startup.stray.${name === nearest ? 'unset' : 'misspelt'}`, about))
    else if (isSet) foreign.push(name)
    else others.push(say('startup.stray.unclear', about))
  }
  const names = foreign.join('、')
  if (names) others.push(say('startup.stray.foreign', { file, names }))
}

/** A value in quotes may go over several lines: it is left out. */
function linesOf(text: string): string[] {
  const plain = text.replace(/^\ufeff/, '').replace(/=\s*(["'`])[^]*?\1/g, (value) => {
    return `=${value.replace(/[^\n]/g, '')}`
  })
  return plain.split('\n').map((line) => line.trim())
}
