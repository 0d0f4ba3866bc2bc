/** Markup with everything put into it escaped: text that comes from outside cannot become markup. */

export interface Markup {
  readonly markup: string
}

type Part = Markup | string | number | null | readonly Markup[]

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Safe as text and inside quoted attributes, nowhere else. */
export function html(parts: TemplateStringsArray, ...values: readonly Part[]): Markup {
  return { markup: parts.map((part, i) => part + (i < values.length ? written(values[i] ?? null) : '')).join('') }
}

function written(value: Part): string {
  if (value === null) return ''
  if (typeof value === 'string' || typeof value === 'number') {
    return String(value).replaceAll(/[&<>"']/g, (char) => ENTITIES[char] ?? '')
  }
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('')
}
