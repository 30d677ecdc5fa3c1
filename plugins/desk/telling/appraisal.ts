import type { Context } from 'koishi'
import {
  appraise,
  appraiseOne,
  appraisedOneText,
  appraisedText,
  yearOfPeriod,
  yearToAppraise,
} from '../../bulletin'
import { answer, officersCommand, readPeriod, Said } from '../../chat'
import { type Actor, Refusal, unknownUnit } from '../../deed'
import { privateAddress, sendFiles } from './private-files'

/** `/考核 [年] [单位]`: a unit's own line; for editors the table of all units, as files to them alone. */
export function appraisalCommand(ctx: Context) {
  officersCommand(
    ctx,
    '考核',
    ['年度考核', '考核表', '考核情况'],
    async ({ session, by, words }) => {
      const { year, unit } = readRequest(ctx, by, words)
      if (unit || by.person?.role !== 'editor') {
        return answer(appraiseOne(ctx, by, { year, unit }), appraisedOneText)
      }
      const to = privateAddress(ctx, session, by)
      if (!to) return new Refusal('bulletin.appraisal.unreachable')
      return answer(appraise(ctx, by, { year }), async (done) => {
        await sendFiles(ctx, session, by, { kind: 'appraisal', to, files: done.files })
        return appraisedText(done)
      })
    },
  )
}

function readRequest(ctx: Context, by: Actor, words: string) {
  const said = new Said(words)
  const early = said.unit(ctx.roster)
  const [word] = early ? [said.rest] : said.rest.split(/\s/, 1)
  const year = word ? readYear(ctx, word) : yearToAppraise(ctx)
  if (year && !early) said.rest = said.rest.slice(word.length).trim()
  const unit = early ?? said.unit(ctx.roster)
  const stray = year ? (early ? '' : said.rest) : word
  if (year && !stray) return { year, unit: unit?.name }
  if (ctx.roster.near(stray).length) throw unknownUnit(ctx, by, stray)
  throw new Refusal('bulletin.appraisal.unclear', [stray])
}

/** A whole year of the regulation; undefined for anything else. */
function readYear(ctx: Context, word: string) {
  const period = readPeriod(ctx, word)
  const year = period && yearOfPeriod(ctx, period)
  return year?.from === period?.from && year?.to === period?.to ? year : undefined
}
