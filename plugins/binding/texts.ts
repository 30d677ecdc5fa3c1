import type { BindingRequest } from '../roster'
import { defineTexts } from '../text'
import zhCN from './locales/zh-CN.yml'

const say = defineTexts(zhCN)

export function requestedText(request: BindingRequest): string {
  return say('binding.requested', shown(request))
}

export function confirmedText(request: BindingRequest): string {
  return say('binding.confirmed', shown(request))
}

export function rejectedText(request: BindingRequest): string {
  return say('binding.rejected', shown(request))
}

export function openBindingsText(requests: BindingRequest[]): string {
  if (!requests.length) return say('binding.none')
  const lines = requests.map((request) => say('binding.line', shown(request)))
  return say('binding.open', [lines.join('\n')])
}

function shown({ no, unit, name, account }: BindingRequest) {
  return { no, unit, name, userId: account.userId }
}
