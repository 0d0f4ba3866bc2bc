/** Klavi's own pages, in Portuguese: what is shared with whom, and the WhiteLabel way to a bank. No script, and no style inline. */
import type { Answer } from '../wing.ts'
import type { Bank } from '../people/types.ts'
import { html } from './html.ts'
import type { Markup } from './html.ts'
import type { Consent, Link } from './state.ts'

interface Page {
  readonly status?: number
  readonly title: string
  readonly content: Markup
}

/** No `form-action`: it is checked along every redirect, and where a partner's page leads only the partner knows. */
const POLICY = `default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'`

function page({ status = 200, title, content }: Page): Answer {
  const { text } = html`<!doctype html>
    <html lang="pt-BR">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Klavi</title>
        <link rel="stylesheet" href="klavi.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <main>
          <header><b>Klavi</b> · ambiente de testes</header>
          <section class="card">
            <h1>${title}</h1>
            ${content}
          </section>
        </main>
      </body>
    </html>`
  return {
    status,
    headers: {
      'content-type': 'text/html;charset=utf-8',
      'content-security-policy': POLICY,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
    body: text,
  }
}

const day = (instant: number) => new Date(instant).toISOString().slice(0, 10).split('-').toReversed().join('/')

/** Only the middle of the number is shown, as Brazilian sites do. */
const masked = (taxId: string) =>
  taxId.length === 11
    ? `***.${taxId.slice(3, 6)}.${taxId.slice(6, 9)}-**`
    : `**.***.${taxId.slice(5, 8)}/${taxId.slice(8, 12)}-**`

/** What Brazilian data protection wants said before anything goes from Klavi to its partner. */
export function lgpdPage({
  bank,
  visitId,
  redirectURL,
  personalTaxId,
  businessTaxId,
  expiresAt,
  validityPeriod,
}: Consent): Answer {
  const partner = redirectURL === null ? 'o parceiro' : new URL(redirectURL).host || 'o parceiro'
  return page({
    title: `Compartilhar seus dados com ${partner}?`,
    content: html`<p>
        ${bank.name} autorizou o envio dos seus dados à Klavi. Para que <strong>${partner}</strong> possa recebê-los,
        precisamos também da sua autorização, conforme a Lei Geral de Proteção de Dados (LGPD).
      </p>
      <ul>
        <li>Dados cadastrais</li>
        <li>Contas: saldos, limites e transações dos últimos 24 meses</li>
        <li>Cartões de crédito: limites, faturas e compras</li>
      </ul>
      <dl>
        <dt>Instituição</dt>
        <dd>${bank.name}</dd>
        <dt>${businessTaxId === null ? 'CPF' : 'CNPJ'}</dt>
        <dd>${masked(businessTaxId ?? personalTaxId)}</dd>
        <dt>Prazo</dt>
        <dd>${validityPeriod === 0 ? 'Indeterminado' : `até ${day(expiresAt)}`}</dd>
      </dl>
      <form class="decide" method="post" action="${visitId}">
        <button name="decision" value="approve">Autorizar</button>
        <button name="decision" value="decline">Não autorizar</button>
      </form>
      <p class="soft">Você pode cancelar esta autorização quando quiser. Nenhum dado real é usado neste ambiente.</p>`,
  })
}

/** What the WhiteLabel page asks: who, where not told, and which bank. */
export function banksPage(link: Link, banks: readonly Bank[], isWrong = false): Answer {
  const asksCpf = link.personalTaxId === null
  return page({
    title: 'Escolha sua instituição',
    status: isWrong ? 422 : 200,
    content: html`<p>Você fará login na página da própria instituição. A Klavi não vê a sua senha.</p>
      <form method="post" action="path?v=${encodeURIComponent(link.token)}">
        ${
          asksCpf
            ? html`<label for="cpf">CPF</label>
                <input id="cpf" name="cpf" inputmode="numeric" autocomplete="off" maxlength="14" required />`
            : null
        }
        ${isWrong ? html`<p class="bad" role="alert">Confira o CPF e escolha uma instituição disponível.</p>` : null}
        ${banks.map((bank) =>
          bank.up
            ? html`<button name="institution" value="${bank.code}">${bank.name}</button>`
            : html`<button name="institution" value="${bank.code}" disabled>${bank.name} (indisponível)</button>`,
        )}
      </form>`,
  })
}

/** A redirect URL that was used, is too old, or never was. */
export const lostPage = (): Answer =>
  page({
    status: 410,
    title: 'Este link não vale mais',
    content: html`<p>
      Volte ao aplicativo e comece de novo. O link para a instituição vale por um minuto e só pode ser aberto uma vez.
    </p>`,
  })

/** For a link without an address to return to. */
export const endPage = (isGiven: boolean): Answer =>
  page({
    title: isGiven ? 'Compartilhamento autorizado' : 'Compartilhamento não autorizado',
    content: html`<p>Você já pode fechar esta página.</p>`,
  })
