import type { BindingRequest } from '../roster'
import { defineTexts } from '../text'
import type { BindingClaim } from './claim'
import zhCN from './locales/zh-CN.yml'

const say = defineTexts(zhCN)

export function requestedText(claim: BindingClaim): string {
  return say('binding.requested', shown(claim)) + doubtOf(claim)
}

export function confirmedText(request: BindingRequest): string {
  return say('binding.confirmed', shown(request))
}

export function rejectedText(request: BindingRequest): string {
  return say('binding.rejected', shown(request))
}

export function openBindingsText(claims: BindingClaim[]): string {
  if (!claims.length) return say('binding.none')
  const lines = claims.map((claim) => say('binding.line', shown(claim)) + doubtOf(claim))
  return say('binding.open', [lines.join('\n')])
}

/** What an editor should know before confirming. */
function doubtOf({ known, name }: BindingClaim): string {
  return known ? say('binding.doubt', [name, known]) : ''
}

function shown({ no, unit, name, account }: BindingRequest) {
  return { no, unit, name, userId: account.userId }
}
