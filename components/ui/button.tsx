/** Buttons: `buttonStyles` dresses a link the same. 44 px where a finger presses, 36 where a pointer does. */
import { cva, type VariantProps } from 'class-variance-authority'
import type { ComponentProps } from 'react'

export const buttonStyles = cva(
  'inline-flex items-center justify-center gap-2 rounded-control font-medium whitespace-nowrap transition-colors duration-150 ease-out select-none disabled:opacity-55 aria-disabled:opacity-55',
  {
    variants: {
      tone: {
        primary: 'bg-stamp text-on-stamp hover:bg-[color-mix(in_oklab,var(--stamp)_88%,var(--ink))]',
        plain: 'border border-edge bg-sheet text-ink hover:bg-wash',
        quiet: 'text-ink hover:bg-wash',
        alarm: 'bg-alarm text-on-alarm hover:bg-[color-mix(in_oklab,var(--alarm)_88%,var(--ink))]',
      },
      size: {
        regular: 'min-h-11 px-4 text-14 md:min-h-9 md:px-3.5',
        large: 'min-h-11 px-5 text-14',
        small: 'min-h-9 px-2.5 text-13 md:min-h-7',
      },
      wide: { true: 'w-full', false: '' },
    },
    defaultVariants: { tone: 'plain', size: 'regular', wide: false },
  },
)

export type ButtonStyle = VariantProps<typeof buttonStyles>

export function Button({
  tone,
  size,
  wide,
  className,
  type = 'button',
  ...rest
}: ComponentProps<'button'> & ButtonStyle) {
  return <button type={type} className={buttonStyles({ tone, size, wide, className })} {...rest} />
}
