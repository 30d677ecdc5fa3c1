/** Where a command begins: its sign at the start, or after a blank. */
const command = /(?:^|\s)[/／]/

/**
 * What is said besides calling the bot. The call is plain text, names may hold blanks, and WeCom does
 * not tell the name: it is learnt from what stands before commands.
 */
export class Mention {
  private name?: string

  /** What somebody said in a group, without the call. */
  cut(text: string): string {
    const said = text.replaceAll('\u2005', ' ').trim()
    if (!said.startsWith('@')) return this.cutEnd(said)
    const at = command.exec(said)
    if (at) {
      this.name = said.slice(0, at.index).trim()
      return said.slice(at.index).trim()
    }
    const known = this.name && said.startsWith(this.name) ? this.name : /^@\S*/.exec(said)![0]
    return said.slice(known.length).trim()
  }

  private cutEnd(said: string): string {
    const name = this.name && said.endsWith(this.name) ? this.name : /\s@\S+$/.exec(said)?.[0]
    return name ? said.slice(0, -name.length).trim() : said
  }
}
