/** Blurs every amount at once; the server's next page, a moment later, has none in it. CSS does the rest (`data-veiled`). */
export const veil = (): void => void (document.documentElement.dataset.veiled = '')
export const unveil = (): void => void delete document.documentElement.dataset.veiled
