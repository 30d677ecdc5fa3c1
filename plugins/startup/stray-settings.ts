import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { say } from './say'
import { nearestSetting, settingNames } from './setting-names'

const files = ['.env.local', '.env']

/** What is said of the lines of the settings files in a folder that mean nothing to the bot. */
export function strayTexts(folder: string): string[] {
  return files.flatMap((file) => {
    const path = join(folder, file)
    return existsSync(path) ? straysIn(file, readFileSync(path, 'utf8')) : []
  })
}

/** Only the names are told: a value may be a password. */
function straysIn(file: string, text: string): string[] {
  const texts: string[] = []
  const foreign: string[] = []
  for (const [index, line] of linesOf(text).entries()) {
    const [, name, isSet] = /^(?:export\s+)?([^\s=：:]+)\s*(=)?/.exec(line) ?? []
    if (!name || name.startsWith('#') || (isSet && settingNames.includes(name))) continue
    const nearest = nearestSetting(name)
    if (isSet && !nearest) foreign.push(name)
    else
      texts.push(
        say(`startup.stray.${kindOf(name, nearest)}`, { file, no: index + 1, name, nearest }),
      )
  }
  const names = foreign.join('、')
  return names ? [...texts, say('startup.stray.foreign', { file, names })] : texts
}

function kindOf(name: string, nearest?: string): string {
  if (!nearest) return 'unclear'
  return name === nearest ? 'unset' : 'misspelt'
}

/** A value in quotes may go over several lines: it is left out. */
function linesOf(text: string): string[] {
  const plain = text.replace(/^\ufeff/, '').replace(/=\s*(["'`])[^]*?\1/g, (value) => {
    return `=${value.replace(/[^\n]/g, '')}`
  })
  return plain.split('\n').map((line) => line.trim())
}
