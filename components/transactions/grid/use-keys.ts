'use client'
/** What the keys do while the list has the focus. What a control within a line does with Enter and Space is its own. */
import type { KeyboardEvent } from 'react'
import { orderOf, type Order } from '../shortcuts'

const PAGE = 10
/** What a control within a line keeps for itself. */
const OF_CONTROLS: readonly Order[] = ['open', 'select']

const STEPS = { down: 1, up: -1, pageDown: PAGE, pageUp: -PAGE, first: -Infinity, last: Infinity } as const
type Movement = keyof typeof STEPS | 'into' | 'outOf' | 'range'
const isStep = (order: Order): order is keyof typeof STEPS => Object.hasOwn(STEPS, order)

interface Keys {
  readonly letters: boolean
  readonly at: number
  readonly count: number
  readonly go: (at: number) => void
  readonly line: () => HTMLElement | null
  readonly run: Readonly<Record<Exclude<Order, Movement>, () => void>>
  readonly range: (to: number) => void
}

export function pressed(event: KeyboardEvent<HTMLElement>, { letters, at, count, go, line, run, range }: Keys): void {
  const order = orderOf(event, letters)
  const onControl = event.target instanceof HTMLElement && event.target.closest('a, button, input') !== null
  if (order === null || (onControl && OF_CONTROLS.includes(order))) return
  event.preventDefault()
  // The product's own keys are not meant while the list has the focus.
  event.stopPropagation()
  const within = (next: number): number => Math.max(0, Math.min(next, count - 1))
  if (isStep(order)) go(within(at + STEPS[order]))
  else if (order === 'range') range(within(at + (event.key === 'ArrowDown' ? 1 : -1)))
  else if (order === 'into' || order === 'outOf') sideways(line(), order === 'into' ? 1 : -1)
  else run[order]()
}

/** From the line into its controls, one after the other, and back out. */
function sideways(line: HTMLElement | null, step: 1 | -1): void {
  if (!line) return
  const stops = [line, ...line.querySelectorAll<HTMLElement>('input, a, button')].filter(
    (each) => each === line || each.offsetParent !== null,
  )
  const at = stops.findIndex((stop) => stop === document.activeElement)
  stops[Math.max(0, Math.min(at + step, stops.length - 1))]?.focus()
}
