import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { StandIn } from '../wecom'
import { answerPost, type Take } from './posts'

/** One port for everything: the long connection, files and posts. */
export class Door {
  private server = createServer((request, response) => void this.route(request, response))

  constructor(private wecom: StandIn) {
    this.server.on('upgrade', (...it) => this.wecom.socket.upgrade(...it))
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port
  }

  async open(port = 0): Promise<void> {
    this.server.listen(port, '127.0.0.1')
    await once(this.server, 'listening')
  }

  close(): void {
    this.server.close()
    this.server.closeAllConnections()
  }

  private route(request: IncomingMessage, response: ServerResponse): Promise<void> | void {
    const { files, webhooks, lateAnswers } = this.wecom
    const { pathname } = new URL(request.url!, 'http://wecom')
    const id = pathname.split('/').at(-1)!
    const post = (take: Take) => answerPost(request, response, take)
    if (pathname.startsWith('/file/')) return files.answer(request, response)
    if (pathname === '/cgi-bin/webhook/send') return post((it) => webhooks.send(it))
    if (pathname === '/cgi-bin/webhook/upload_media') return post((it) => webhooks.upload(it))
    if (pathname.startsWith('/response/')) return post((it) => lateAnswers.take(id, it))
    response.writeHead(404).end()
  }
}
