import { join } from 'node:path'
import { sizeOf } from '../storage'
import { copy, hasContent, replace } from './copy'
import type { Manifest } from './manifest'
import { placeOf, type Settings } from './settings'

/** A settings file that was put back. */
export interface PutBack {
  path: string
  /** Where the one lies that was there before; undefined when there was none. */
  former?: string
}

/** Puts back the settings files that are absent or differ; `aside` is where the present ones go. */
export async function restoreSettings(
  backup: string,
  { settings: parts }: Manifest,
  settings: Settings,
  aside: string,
): Promise<PutBack[]> {
  const done: PutBack[] = []
  for (const part of parts) {
    const path = placeOf(part.path, settings)
    if (await hasContent(path, part)) continue
    const isThere = (await sizeOf(path)) !== undefined
    const former = isThere ? join(aside, part.path) : undefined
    if (former) await copy(path, former)
    await replace(join(backup, part.path), path)
    done.push({ path, former })
  }
  return done
}
