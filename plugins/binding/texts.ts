import { type BindingRequest, masked, type Person } from '../roster'
import { defineTexts } from '../text'
import type { BindingClaim } from './claim'
import zhCN from './locales/zh-CN.yml'

const say = defineTexts(zhCN)

/** What whoever asks is told: nothing of what is known of others. */
export function requestedText(claim: BindingClaim): string {
  const isDoubtful = claim.isBound || claim.known.length > 0
  return say(`binding.requested${isDoubtful ? '-doubtful' : ''}`, shown(claim, false))
}

/** What the editors are told privately of a request. */
export function toldText(claim: BindingClaim): string {
  return say('binding.told', { ...shown(claim, true), doubt: doubtOf(claim, true) })
}

/** @param isPrivate whether nobody else reads it; in a group numbers are masked */
export function confirmedText(request: BindingRequest, isPrivate: boolean): string {
  return say('binding.confirmed', shown(request, isPrivate))
}

export function rejectedText(request: BindingRequest, isPrivate: boolean): string {
  return say('binding.rejected', shown(request, isPrivate))
}

export function openBindingsText(claims: BindingClaim[], isPrivate: boolean): string {
  if (!claims.length) return say('binding.none')
  const lines = claims.map(
    (claim) => say('binding.line', shown(claim, isPrivate)) + doubtOf(claim, isPrivate),
  )
  return say('binding.open', [lines.join('\n')])
}

/** What an editor should know before confirming. */
function doubtOf({ known, isBound, ...claim }: BindingClaim, isPrivate: boolean): string {
  const doubts = known.map((person) => knownText(person, isPrivate))
  if (isBound) doubts.push(say('binding.known.bound', claim))
  return doubts.length ? say('binding.doubt', [doubts.join('；')]) : ''
}

function knownText({ name, role, unit, qq, wecom }: Person, isPrivate: boolean): string {
  const number = qq ?? wecom
  return say(`binding.known.${role}`, {
    name,
    unit: unit?.name ?? '',
    number: number ? say('binding.known.number', [isPrivate ? number : masked(number)]) : '',
  })
}

function shown({ no, unit, name, account: { userId } }: BindingRequest, isPrivate: boolean) {
  return { no, unit, name, userId: isPrivate ? userId : masked(userId) }
}
