import { type AccountKind, type Contact, masked } from '../roster'
import { defineTexts, type Samples } from '../text'
import zhCN from './locales/zh-CN.yml'

const say = defineTexts(zhCN)

/** Whoever reads about accounts. */
export interface Reader {
  /** Nobody else reads it; in a group numbers are masked. */
  isPrivate: boolean
  /** The accounts of use here. */
  kinds: readonly AccountKind[]
}

/** What accounts are called in texts, and one for the examples. */
export function accountSamples(kinds: readonly AccountKind[]): Samples {
  const words = (key: string) => kinds.map((kind) => say(`membership.account.${kind}.${key}`))
  return {
    anAccount: words('example')[0],
    accountName: words('name').join(say('membership.account.or')).trim(),
    accountForm: words('form').join(say('membership.account.and')),
  }
}

/** `20004`, `zhaoliu`, `20004/zhaoliu`; nothing where none is known. */
export function accountsText(contact: Contact, { kinds, isPrivate }: Reader): string {
  const accounts = kinds.flatMap((kind) => contact[kind] ?? [])
  return accounts.map((each) => (isPrivate ? each : masked(each))).join('/')
}

/** `QQ 20004`, `企业微信 zhaoliu`. */
export function namedAccountsText(contact: Contact, { kinds, isPrivate }: Reader): string {
  const named = kinds.flatMap((kind) => {
    const text = accountsText(contact, { kinds: [kind], isPrivate })
    return text ? [say(`membership.account.${kind}.named`, [text])] : []
  })
  return named.join(say('membership.account.comma'))
}
