import { type Context, Schema } from 'koishi'
import { groundSamples } from '../adoption'
import { kindsOn } from '../deed'
import { accountSamples } from '../membership'
import { defineSamples } from '../text'
import { correctionCommands } from './corrections'
import { adjustCommands } from './decisions/adjust'
import { adoptCommand } from './decisions/adopt'
import { hearClerkWords } from './clerk-words'
import { bindingCommands } from './decisions/bindings'
import { commissionCommand } from './decisions/commission'
import { instructionCommands } from './decisions/instruction'
import { manuscriptCommands } from './decisions/manuscript'
import { memberCommands } from './decisions/members'
import { shareCommand } from './decisions/share'
import { waiveCommand } from './decisions/waive'
import { incidentCommands } from './incident/commands'
import { Cries } from './incident/cries'
import { dutyCommands } from './duty/commands'
import { dutyReportCommand } from './duty/report-command'
import { tellOfDutyReports } from './duty/report-telling'
import { tellOfSwaps } from './duty/telling'
import zhCN from './locales/zh-CN.yml'
import { outstandingCommands } from './outstanding'
import { askForSignatures } from './signing/asking'
import { signingCommands } from './signing/commands'
import { statusCommand } from './status'
import { reviewRosterMonthly } from './telling/roster-review'
import { appraisalCommand } from './telling/appraisal'
import { tellOfEntries } from './telling/entries'
import { bundleCommand } from './telling/bundle'
import { askOnceSpoken } from './telling/spoken-first'
import { bulletinCommands } from './telling/bulletin'
import { digestCommand } from './telling/digest'
import { unitCommand } from './units'

export const name = 'desk'
export const inject = [
  'storage',
  'policy',
  'roster',
  'rosterFile',
  'bindings',
  'manuscript',
  'ledger',
  'score',
  'courier',
  'archive',
  'digests',
  'pages',
  'owingAsked',
  'jobs',
]

export interface Config {
  /** The folder of the backups; empty when none are made. */
  backup: string
}

export const Config: Schema<Config> = Schema.object({
  backup: Schema.string().default('data/backup').description('备份所在的文件夹。'),
})

/** 文秘: what editors do, and what units are told of it. */
export async function apply(ctx: Context, { backup }: Config) {
  const cries = await Cries.open(ctx)
  ctx.i18n.define('zh-CN', zhCN)
  ctx.effect(() => defineSamples(() => groundSamples(ctx.policy.at())))
  ctx.effect(() => defineSamples(() => accountSamples(kindsOn(ctx))))
  tellOfEntries(ctx)
  const signing = signingCommands(ctx)
  askForSignatures(ctx)
  askOnceSpoken(ctx)
  // What was told of an adoption and not entered yet is changed first: heard after corrections.
  correctionCommands(ctx)
  adoptCommand(ctx)
  hearClerkWords(ctx)
  manuscriptCommands(ctx, signing)
  shareCommand(ctx)
  adjustCommands(ctx)
  commissionCommand(ctx)
  incidentCommands(ctx, cries)
  instructionCommands(ctx)
  bindingCommands(ctx)
  memberCommands(ctx)
  waiveCommand(ctx)
  outstandingCommands(ctx)
  bulletinCommands(ctx)
  digestCommand(ctx)
  appraisalCommand(ctx)
  bundleCommand(ctx)
  unitCommand(ctx)
  reviewRosterMonthly(ctx)
  statusCommand(ctx, backup)
  dutyCommands(ctx)
  tellOfSwaps(ctx)
  dutyReportCommand(ctx)
  tellOfDutyReports(ctx)
}
