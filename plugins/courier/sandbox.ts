import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { h } from 'koishi'
import type { Driver } from './driver'

/**
 * The chat page of Koishi's console, used by whoever runs the bot: there a file is an address
 * typed as `<file src="file:///…" title="名.docx"/>`. The page can show no file, so one sent to it is
 * put into the temporary folder and its place is said.
 */
export const sandbox: Driver = {
  platform: 'sandbox',

  sources(_bot, file) {
    return file.url ? [async () => file.url!] : []
  },

  async sendFile(bot, to, name, bytes) {
    const folder = join(tmpdir(), 'baosong')
    await mkdir(folder, { recursive: true })
    const path = join(folder, basename(name))
    await writeFile(path, bytes)
    const size = Math.ceil(bytes.length / 1024)
    await bot.sendMessage(to.channelId, [h.text(`📎 ${name}（${size} KB）\n${path}`)])
  },
}
