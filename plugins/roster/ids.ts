/** Which id of a contact a platform's `userId` is. */
export const ids: Record<string, 'qq' | 'wecom' | 'web'> = {
  onebot: 'qq',
  wecom: 'wecom',
  web: 'web',
}
