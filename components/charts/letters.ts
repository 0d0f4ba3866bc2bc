/** How wide a text will be, guessed generously: a label is shown when it surely fits and left out otherwise, never cut. */

/** Widths in em of Inter, by kind of letter, rounded up. */
const widthOf = (letter: string): number => {
  if (/[\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef\p{Extended_Pictographic}]/u.test(letter)) return 1.1
  if (/[mwMW@%æœ…—]/.test(letter)) return letter === 'W' ? 1.04 : 1
  if (/[iljtfrI.,:;'|!()\s]/.test(letter)) return 0.41
  return /\p{Lu}|\p{N}|\p{S}/u.test(letter) ? 0.78 : 0.66
}

export const textWidth = (text: string, size: number): number =>
  Array.from(text).reduce((width, letter) => width + widthOf(letter), 0) * size
