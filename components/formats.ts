/**
 * Intl's formats, one of each kind for as long as the process lives: making a date's costs as much as using it a hundred and fifty
 * times, and a page uses dozens. There are few: locales × wordings × currencies.
 */
function kept<O, F>(make: (tag: string, options: O) => F): (tag: string, options: O) => F {
  const formats = new Map<string, F>()
  return (tag, options) => {
    const key = `${tag} ${JSON.stringify(options)}`
    const format = formats.get(key) ?? make(tag, options)
    formats.set(key, format)
    return format
  }
}

export const numberFormat = kept((tag, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options))
export const dateFormat = kept((tag, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options))
