import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'vitest'
import { type Play, readPlay } from './play'
import { Stage } from './stage'

const folder = join(__dirname, 'plays')

/** What goes another way on another platform: quotes, what is sent to a group. */
const ofPlatforms = ['企业微信见', '引用', '群里发']

/** The other plays are only played there when all are asked for: `BAOSONG_PLAYS=all npm test`. */
function isPlayedOnWecom({ 企业微信, 剧情 }: Play): boolean {
  if (企业微信) return false
  const differs = 剧情.some((step) => ofPlatforms.some((key) => key in step))
  return differs || process.env.BAOSONG_PLAYS === 'all'
}

describe.concurrent.each(readdirSync(folder).filter((file) => file.endsWith('.yml')))(
  '%s',
  (file) => {
    const play = readPlay(join(folder, file))
    it.each(play.地点)(`${play.剧名}（%s）`, { timeout: 120_000 }, (place) =>
      new Stage(play, place).perform(),
    )
    if (!isPlayedOnWecom(play)) return
    it(`${play.剧名}（企业微信）`, { timeout: 120_000 }, () =>
      new Stage(play, play.地点[0], {}, '企业微信').perform(),
    )
  },
)
