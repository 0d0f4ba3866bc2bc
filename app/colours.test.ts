/** The tokens of globals.css, computed: every pair that carries text or meaning has its contrast in both themes (WCAG 2.2, 1.4.3 and 1.4.11). */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { GROUPS } from '../lib/model/taxonomy/index.ts'

const css = readFileSync(new URL('globals.css', import.meta.url), 'utf8')
type Theme = 'light' | 'dark'
const THEMES: readonly Theme[] = ['light', 'dark']

function token(name: string, theme: Theme): string {
  const pair = new RegExp(`--${name}: light-dark\\(((?:oklch\\([^)]*\\)|#\\w+)), ((?:oklch\\([^)]*\\)|#\\w+))\\)`).exec(
    css,
  )
  if (!pair) throw new Error(`no token ${name}`)
  return theme === 'light' ? pair[1]! : pair[2]!
}

/** Linear sRGB. @see https://www.w3.org/TR/css-color-4/#color-conversion-code */
function linear(colour: string): [number, number, number] {
  if (colour.startsWith('#')) {
    const channel = (at: number) => {
      const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    }
    return [channel(1), channel(3), channel(5)]
  }
  const [l = 0, c = 0, h = 0] = colour.slice(6, -1).split(/[\s/]+/).map(Number) // prettier-ignore
  const a = c * Math.cos((h * Math.PI) / 180)
  const b = c * Math.sin((h * Math.PI) / 180)
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const middle = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ]
}

function luminance(colour: string): number {
  const [r, g, b] = linear(colour).map((value) => Math.min(1, Math.max(0, value))) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const GROUNDS = ['paper', 'sheet']
const TEXTS = ['ink', 'ink-soft', 'stamp', 'credit', 'alarm']
const SIGNS = ['caution', 'edge']

describe.each(THEMES)('in the %s theme', (theme) => {
  test.each(TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)))(
    '%s on %s can be read',
    (text, ground) => {
      expect(contrast(token(text, theme), token(ground, theme))).toBeGreaterThanOrEqual(4.5)
    },
  )

  test.each(SIGNS.flatMap((sign) => GROUNDS.map((ground) => [sign, ground] as const)))(
    '%s on %s can be made out',
    (sign, ground) => {
      expect(contrast(token(sign, theme), token(ground, theme))).toBeGreaterThanOrEqual(3)
    },
  )

  test.each(['stamp', 'alarm'])('the words on a button of %s can be read', (ground) => {
    expect(contrast(token(`on-${ground}`, theme), token(ground, theme))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(Object.entries(GROUPS))('the mark of %s is the taxonomy’s colour and can be read', (group, colours) => {
    expect(token(`group-${group}`, theme)).toBe(colours[theme])
    for (const ground of GROUNDS) expect(contrast(colours[theme], token(ground, theme))).toBeGreaterThanOrEqual(4.5)
  })
})
