/** The pages themselves. They are given what to show and know nothing of visits' lives. */
import type { Visit } from '../bank-pages.ts'
import { html } from './html.ts'
import type { Markup } from './html.ts'
import { mannerOf } from './style.ts'
import { WORDS, otherLanguage } from './words.ts'
import type { Language } from './words.ts'

interface Frame {
  readonly language: Language
  readonly title: string
  /** Null on pages that belong to no bank. */
  readonly visit: Visit | null
  readonly content: Markup
}

function page({ language, title, visit, content }: Frame): string {
  const say = WORDS[language]
  const name = visit?.bank.name ?? ''
  const manner = visit && mannerOf(visit.bank.id)
  const { markup } = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${visit ? `${title} · ${name}` : title}</title>
        <link rel="stylesheet" href="/bank/bank.css" />
        ${manner && html`<link rel="stylesheet" href="/bank/tint/${manner.hue}.css" />`}
        <link rel="icon" href="data:," />
      </head>
      <body class="${manner?.kind ?? 'plain'}">
        <header class="bar">
          <div class="inner">
            ${
              visit &&
              html`<span class="monogram" aria-hidden="true">${monogram(name)}</span>
                <div>
                  <p class="name">${name}</p>
                  <p class="soft">${say.secure}</p>
                </div>
                ${switchTo(visit, otherLanguage(visit.bank, language))}`
            }
          </div>
        </header>
        <main>
          <div class="inner">
            <div class="panel">
              <h1>${title}</h1>
              ${content}
            </div>
          </div>
        </main>
        <footer class="foot"><p class="inner soft">${say.sandbox}</p></footer>
      </body>
    </html>`
  return markup
}

const switchTo = (visit: Visit, other: Language): Markup =>
  html`<a href="/bank/visit/${visit.id}?lang=${other}" hreflang="${other}" lang="${other}">${WORDS[other].itself}</a>`

/** @param missing the name was left out the time before */
export function loginPage(visit: Visit, language: Language, missing: boolean): string {
  const say = WORDS[language]
  const content = html`<p>${say.loginText}</p>
    <form method="post" action="/bank/visit/${visit.id}/login?lang=${language}">
      <div class="field">
        <label for="username">${say.name}</label>
        <input
          id="username"
          name="username"
          maxlength="100"
          autocomplete="username"
          autocapitalize="none"
          spellcheck="false"
          required
          ${missing ? html`aria-invalid="true" aria-describedby="problem" autofocus` : null}
        />
        ${missing ? html`<p class="problem" id="problem">${say.nameMissing}</p>` : null}
      </div>
      <div class="field">
        <label for="password">${say.password}</label>
        <input id="password" name="password" type="password" autocomplete="current-password" required />
      </div>
      <button class="first" data-testid="bank-login">${say.login}</button>
    </form>`
  return page({ language, title: say.login, visit, content })
}

export function approvalPage(visit: Visit, language: Language): string {
  const say = WORDS[language]
  const content = html`<p class="customer">${say.customer} <strong>${visit.login}</strong></p>
    <p>${say.asks.replace('{}', () => visit.asks)}</p>
    <ul>
      ${say.seen.map((item) => html`<li>${item}</li>`)}
    </ul>
    <p class="soft">${say.not} ${say.stop}</p>
    <form method="post" action="/bank/visit/${visit.id}/decision?lang=${language}">
      <div class="choice">
        <button class="first" name="decision" value="approve" data-testid="bank-approve">${say.approve}</button>
        <button name="decision" value="decline" data-testid="bank-decline">${say.decline}</button>
      </div>
      <button class="quiet" name="decision" value="error" data-testid="bank-error">${say.fail}</button>
    </form>`
  return page({ language, title: say.approval, visit, content })
}

/** @param back where a decided visit leads */
export function overPage(visit: Visit, language: Language, back: string): string {
  const say = WORDS[language]
  const content = html`<p>${say.overText}</p>
    <p><a href="${back}">${say.back}</a></p>`
  return page({ language, title: say.over, visit, content })
}

export function unknownPage(language: Language): string {
  const say = WORDS[language]
  return page({ language, title: say.unknown, visit: null, content: html`<p>${say.unknownText}</p>` })
}

function monogram(name: string): string {
  return name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
}
