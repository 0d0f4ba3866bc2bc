/** A labelled control with its hint and its error, joined as assistive technology needs them joined. */
import clsx from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import { controlStyles } from './control'

export const Input = ({ className, ...rest }: ComponentProps<'input'>) => (
  <input className={clsx(controlStyles, className)} {...rest} />
)

export const Select = ({ className, ...rest }: ComponentProps<'select'>) => (
  <select
    className={clsx(
      controlStyles,
      'appearance-none bg-[url(/chevron.svg)] bg-[length:16px] bg-[position:right_10px_center] bg-no-repeat pe-8',
      className,
    )}
    {...rest}
  />
)

export interface FieldProps {
  id: string
  label: string
  hint?: string
  /** Says what is wrong and how to put it right. */
  error?: string
  className?: string
  children: (control: {
    id: string
    'aria-describedby': string | undefined
    'aria-invalid': true | undefined
  }) => ReactNode
}

export function Field({ id, label, hint, error, className, children }: FieldProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={clsx('flex min-w-0 flex-col gap-1', className)}>
      <label htmlFor={id} className="text-13 font-medium">
        {label}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {hint && (
        <p id={`${id}-hint`} className="text-12 text-ink-soft">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="text-13 font-medium text-alarm">
          {error}
        </p>
      )}
    </div>
  )
}
