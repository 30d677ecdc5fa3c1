// Shows new messages as they come; files by drag, paste and several at once; quotes. Without it the
// page works by its forms, and a reload shows what is new.
const find = (selector, root = document) => root.querySelector(selector)

/** The files to be sent, over several choices, in the form's own field. */
class Chosen {
  files = []

  constructor(input, list) {
    Object.assign(this, { input, list })
    input.addEventListener('change', () => this.add(input.files))
    list.addEventListener('click', ({ target }) => {
      const button = target.closest('button')
      if (button) this.set(this.files.filter((_, index) => index !== Number(button.value)))
    })
  }

  add(files) {
    this.set([...this.files, ...files])
  }

  set(files) {
    const transfer = new DataTransfer()
    for (const file of files) transfer.items.add(file)
    this.files = files
    this.input.files = transfer.files
    this.list.replaceChildren(...files.map(chip))
  }
}

function chip({ name: written }, index) {
  // A sign that turns what follows around would make it look like another file.
  const name = written.replaceAll(/\p{Cf}/gu, '')
  const item = document.createElement('li')
  const button = document.createElement('button')
  Object.assign(button, { type: 'button', value: index, textContent: '×', ariaLabel: `× ${name}` })
  item.append(name, button)
  return item
}

/** Files dropped anywhere on the page, or pasted. */
function takeFiles(take) {
  addEventListener('dragover', (event) => {
    event.preventDefault()
    document.body.classList.add('drop')
  })
  for (const type of ['dragleave', 'drop'])
    addEventListener(type, (event) => {
      if (!event.relatedTarget) document.body.classList.remove('drop')
    })
  addEventListener('drop', (event) => {
    event.preventDefault()
    take(event.dataTransfer.files)
  })
  addEventListener('paste', (event) => {
    const { files } = event.clipboardData
    if (!files.length) return
    event.preventDefault()
    take(files)
  })
}

function parse(html) {
  return new DOMParser().parseFromString(html, 'text/html')
}

function scrollToEnd(log) {
  log.scrollTop = log.scrollHeight
}

function talk(form) {
  const { text, file, quote } = form.elements
  const [main, alert, quoting] = ['main', '.alert', '.quoting'].map((each) => find(each))
  const logs = [...document.querySelectorAll('.log')]
  const chosen = new Chosen(file, find('.chosen'))
  let latest = main.dataset.latest
  let stream

  const place = () => form.elements.to.value
  const address = () => `/?${new URLSearchParams({ who: form.elements.who.value, to: place() })}`

  function listen() {
    stream?.close()
    const query = new URLSearchParams({ who: form.elements.who.value, since: latest })
    stream = new EventSource(`/events?${query}`)
    stream.addEventListener('message', ({ data, lastEventId }) => {
      latest = lastEventId
      show(JSON.parse(data))
    })
    stream.addEventListener('reload', swap)
    // The browser itself tries again only while nobody answers.
    stream.addEventListener('error', ({ target }) => {
      if (target.readyState === EventSource.CLOSED && target === stream) setTimeout(listen, 3000)
    })
  }

  function show({ log: id, html }) {
    const log = document.getElementById(id)
    const article = parse(html).body.firstElementChild
    const known = document.getElementById(article.id)
    if (known) return known.replaceWith(article)
    const isAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 80
    log.append(article)
    if (isAtEnd || article.className === 'own') scrollToEnd(log)
    for (const image of article.querySelectorAll('img'))
      image.addEventListener('load', () => isAtEnd && scrollToEnd(log))
    if (id !== place()) countUnread(id, 1)
  }

  function countUnread(id, more) {
    const mark = find(`[data-unread=${id}]`)
    mark.textContent = more ? Number(mark.textContent) + more : ''
    mark.hidden = !more
  }

  /** Shows the page as the server has it now: somebody else's, or after a restart. */
  async function swap() {
    stream?.close()
    history.replaceState(null, '', address())
    const page = parse(await (await fetch(address())).text())
    for (const selector of ['#group', '#private', '.taps'])
      find(selector).replaceChildren(...find(selector, page).childNodes)
    latest = find('main', page).dataset.latest
    logs.forEach(scrollToEnd)
    listen()
  }

  function setQuote(article) {
    quote.value = article?.dataset.id ?? ''
    quoting.hidden = !article
    if (!article) return
    const words = find('.bubble', article).innerText.replaceAll(/\s+/g, ' ').slice(0, 40)
    find('span', quoting).textContent = `${article.dataset.name}：${words}`
    enter(article.parentElement.id)
    text.focus()
  }

  /** An answer that needs more words, to be ended by whoever gives it. */
  function begin(draft) {
    enter('private')
    text.value = draft
    text.focus()
  }

  function clear() {
    chosen.set([])
    text.value = ''
  }

  function enter(id) {
    find(`[name=to][value=${id}]`).checked = true
    countUnread(id, 0)
  }

  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const { submitter } = event
    const isTap = Boolean(submitter?.name)
    const body = new FormData(form, submitter)
    submitter.disabled = true
    alert.textContent = ''
    try {
      const size = chosen.files.reduce((sum, file) => sum + file.size, 0)
      if (size > Number(main.dataset.limit)) throw new Error(main.dataset.tooLarge)
      const answer = await fetch('/say', {
        method: 'POST',
        headers: { accept: 'application/json' },
        body,
      })
      if (!answer.ok) throw new Error(await answer.text())
      setQuote()
      submitter?.closest('.verdicts')?.remove()
      if (isTap) return
      clear()
    } catch (error) {
      alert.textContent = error instanceof TypeError ? main.dataset.offline : error.message
    } finally {
      submitter.disabled = false
    }
  })

  text.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit(find('.send'))
  })
  document.addEventListener('click', ({ target }) => {
    if (target.closest('button.quote')) setQuote(target.closest('article'))
    else if (target.closest('[data-unquote]')) setQuote()
    else if (target.dataset.draft) begin(target.dataset.draft)
  })
  form.elements.who.addEventListener('change', () => {
    setQuote()
    clear()
    alert.textContent = ''
    void swap()
  })
  for (const radio of form.elements.to)
    radio.addEventListener('change', () => {
      setQuote()
      enter(radio.value)
      scrollToEnd(document.getElementById(radio.value))
      history.replaceState(null, '', address())
    })
  takeFiles((files) => chosen.add(files))
  logs.forEach(scrollToEnd)
  listen()
}

function check(form) {
  const { file } = form.elements
  file.addEventListener('change', () => form.requestSubmit())
  takeFiles((files) => {
    file.files = files
    form.requestSubmit()
  })
}

const [sayForm, checkForm] = ['#say', '#check'].map((each) => find(each))
if (sayForm) talk(sayForm)
if (checkForm) check(checkForm)
