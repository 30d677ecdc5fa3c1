import { isDropped, isHesitation } from './hesitation'
import { isAcknowledgement, topicOf } from './questions/topic'

/** Characters of an explanation of a picture: it says more than 好了, and no more than a line. */
const [LEAST, LONGEST] = [4, 80]

const asking =
  /[？?]|[吗呢么嘛][。！!]*$|什么|怎么|怎样|如何|为啥|为何|咋|哪(?![吒怕])|谁|是不是|能不能|可不可以/

/** What words are to a picture whose explanation is waited for: that, its end, or neither. */
export type CaptionSaid = 'caption' | 'dropped' | 'unclear'

/**
 * Undefined for what others answer: a question of ours (几点截止), 好的, and in a group all that does not
 * say of itself that it speaks of a picture.
 */
export function readCaption(said: string, isPrivate: boolean): CaptionSaid | undefined {
  if (isDropped(said)) return 'dropped'
  const isMarked = said.startsWith('图')
  if (!said || said.length > LONGEST || (!isMarked && !isPrivate)) return undefined
  const topic = topicOf(said)
  // 什么图片说明, 图片等会发: the example shows it better than the rules of the column.
  const isAnswered =
    (topic && topic !== 'format' && topic !== 'picture' && topic !== 'caption') ||
    isAcknowledgement(said)
  if (asking.test(said) || isHesitation(said)) return isAnswered ? undefined : 'unclear'
  if (isMarked && said.length >= LEAST) return 'caption'
  if (isAnswered) return undefined
  return said.length >= LEAST ? 'caption' : 'unclear'
}
