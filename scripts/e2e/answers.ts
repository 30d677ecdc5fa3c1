import type { Message, Sent } from '../peers/onebot'
import type { Person } from './cast'
import type { Chat, PlatformName } from './chat'
import { textOf } from './paper'
import type { Heard, Looked, Opened, Pictures, Spoken } from './play'

/** Milliseconds the bot may take to answer, and without an answer to count as silent. */
const patience = 20_000
const silence = 1000

/** Lines of a message that fit on a phone's screen. */
const LINES = 12

/** What the bot says, beside what the play expects. */
export class Answers {
  private expected = new Set<Sent>()

  constructor(
    private qq: Chat,
    private people: Map<string, Person>,
    private platform: PlatformName,
    private onAccepted: (sent: Sent) => void,
  ) {}

  /** Compares the answer to a message with what the step expects. */
  async look(message: Message, step: Spoken | Looked): Promise<void> {
    if (step.稍后看) return
    if (step.没有回复) return this.expectSilence(message)
    const sent = await this.qq.waitReply(message, patience)
    if (!sent) throw new Error('机器人没有回复')
    this.accept(sent)
    this.compareText(sent.text, this.platform === 'QQ' ? step : onWecom(step, !!sent.group))
    await this.compareImages(sent, step.有图)
    if (step.收到文件) await this.expectFile(step.收到文件)
    for (const [name, words] of Object.entries(step.私下告知 ?? {}))
      await this.expectWhisper(name, words)
  }

  /** Compares what stands in a file that the bot sent with what the step expects. */
  async open(step: Opened): Promise<void> {
    const sent = this.qq.sent.findLast(({ file }) => file?.name === step.打开)
    if (!sent?.file) throw new Error(`机器人没有发过“${step.打开}”`)
    this.compareText(await textOf(sent.file), step)
  }

  /** Compares what the bot says of its own accord with what the step expects. */
  async hear({ 群里说, 不见 = [], 艾特 = [], 不艾特 = [], ...heard }: Heard): Promise<void> {
    const { 私信 = {}, 有图, 群里发 = [], 私下发 = {} } = heard
    if (群里说) {
      const sent = await this.expectPush(群里说, ({ group }) => !!group)
      await this.compareImages(sent, 有图)
      this.compareText(sent.text, { 不见 })
      this.compare(sent, 艾特, true)
      this.compare(sent, 不艾特, false)
    }
    for (const [name, words] of Object.entries(私信)) {
      const { id } = this.people.get(name)!
      const sent = await this.expectPush(words, ({ user }) => user === id)
      if (!群里说) await this.compareImages(sent, 有图)
    }
    for (const name of 群里发) await this.expectFile(name, ({ group }) => !!group)
    for (const [name, files] of Object.entries(私下发)) {
      const { id } = this.people.get(name)!
      for (const file of files) await this.expectFile(file, ({ user }) => user === id)
    }
  }

  private compareText(text: string, { 见 = [], 不见 = [] }: Pick<Looked, '见' | '不见'>): void {
    for (const words of 见)
      if (!text.includes(words)) throw new Error(`没有看到“${words}”，看到的是：\n${text}`)
    for (const words of 不见)
      if (text.includes(words)) throw new Error(`不该看到“${words}”：\n${text}`)
  }

  private async compareImages(sent: Sent, expected?: Pictures): Promise<void> {
    const { images, text } = sent
    const least = expected === '是' ? 1 : (expected ?? 0)
    // On some platforms a picture follows as a message of its own.
    if (images.length < least) await this.qq.wait(() => images.length >= least, patience)
    const count = expected === '是' ? Math.max(1, images.length) : expected
    if (images.length !== (count ?? images.length))
      throw new Error(`有${images.length}张图片，应有${count}张：\n${text}`)
  }

  private compare({ ats, text }: Sent, names: string[], isCalled: boolean): void {
    for (const name of names)
      if (ats.includes(String(this.people.get(name)!.id)) !== isCalled)
        throw new Error(`${isCalled ? '没有' : '不该'}艾特${name}：\n${text}`)
  }

  private async expectPush(words: string[], fits: (sent: Sent) => boolean): Promise<Sent> {
    const sent = await this.qq.wait(
      (each) =>
        !this.expected.has(each) &&
        !each.quote &&
        fits(each) &&
        words.every((part) => each.text.includes(part)),
      patience,
    )
    if (!sent) throw new Error(`机器人没有主动说“${words.join('，')}”`)
    this.accept(sent)
    return sent
  }

  private async expectSilence({ message_id }: Message): Promise<void> {
    const sent = await this.qq.wait(({ quote }) => quote === message_id, silence)
    if (sent) throw new Error(`机器人不该回复：\n${sent.text}`)
  }

  private async expectFile(
    name: string,
    fits: (sent: Sent) => boolean = () => true,
  ): Promise<void> {
    const isIt = (sent: Sent) => sent.file?.name === name && fits(sent) && !this.expected.has(sent)
    const sent = await this.qq.wait(isIt, patience)
    if (!sent?.file?.bytes.length) throw new Error(`没有收到文件“${name}”`)
    this.accept(sent)
  }

  private async expectWhisper(name: string, words: string[]): Promise<void> {
    const { id } = this.people.get(name)!
    const isWhole = (text: string) => words.every((part) => text.includes(part))
    const sent = await this.qq.wait(
      ({ user, quote, text }) => user === id && !quote && isWhole(text),
      patience,
    )
    if (!sent) throw new Error(`没有私下告知${name}：${words.join('，')}`)
    this.accept(sent)
  }

  private accept(sent: Sent): void {
    this.expected.add(sent)
    this.onAccepted(sent)
  }

  /** What the bot said in the group that does not fit on a phone. */
  tooLong(): string | undefined {
    const said = this.qq.sent.filter(({ group }) => group)
    return said.find(({ text }) => text.split('\n').length > LINES)?.text
  }

  /** What the bot said and no step expected. */
  unexpected(isPrivateFree: boolean): string | undefined {
    const isFree = ({ user, quote }: Sent) => isPrivateFree && user && !quote
    const sent = this.qq.sent.find((sent) => !this.expected.has(sent) && !isFree(sent))
    return sent && (sent.file ? `［文件］${sent.file.name}` : sent.text)
  }
}

/** What a step expects there: in a group a file is quoted, not waited for. */
function onWecom<T extends Looked | Spoken>(step: T, isInGroup: boolean): T {
  const { 企业微信见: own, 见 = [] } = step
  if (own) return { ...step, 见: own, 不见: [] }
  const waits = /^(?:请在)?十分钟内/
  return isInGroup
    ? { ...step, 见: 见.map((it) => (waits.test(it) ? '再引用那份文件' : it)) }
    : step
}
