import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'vitest'
import { readPlay } from './play'
import { Stage } from './stage'

const folder = join(__dirname, 'plays')

describe.concurrent.each(readdirSync(folder).filter((file) => file.endsWith('.yml')))(
  '%s',
  (file) => {
    const play = readPlay(join(folder, file))
    it.each(play.地点)(`${play.剧名}（%s）`, { timeout: 120_000 }, (place) =>
      new Stage(play, place).perform(),
    )
  },
)
