import { defineTexts } from '../text'
import zhCN from './locales/zh-CN.yml'

defineTexts({ check: zhCN })

export { hasText, say } from '../text'
