import { join } from 'node:path'
import { FileShelf } from '../courier'
import { Inbox } from './inbox'
import { Requests } from './requests'
import { Spoken } from './spoken'

/** What is remembered of WeCom: on disk what was delivered and who has spoken, the rest of a while. */
export interface Memory {
  inbox: Inbox
  spoken: Spoken
  requests: Requests
  shelf: FileShelf
}

/** @param room bytes of files that are held in memory */
export async function openMemory(
  folder: string,
  room: number,
  warn: (message: string) => void,
): Promise<Memory> {
  return {
    inbox: await Inbox.open(join(folder, 'wecom-inbox.jsonl'), warn),
    spoken: await Spoken.open(join(folder, 'wecom.json'), warn),
    requests: new Requests(),
    shelf: new FileShelf(room),
  }
}
