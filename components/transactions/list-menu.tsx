'use client'
/**
 * One of the menus at the head of the list: a word and its sign, on a phone the sign alone. It opens without script, one at a time;
 * with script it closes on Escape and on a press beside it.
 */
import { useEffect, useRef, type ReactNode } from 'react'
import { buttonStyles } from '../ui/button'

interface MenuProps {
  label: string
  /** Of 16 pixels. */
  icon: ReactNode
  busy?: boolean
  /** Of what opens. */
  className: string
  children: ReactNode
}

/** Beside others in an element that is `relative`: what opens ends where that ends. */
export function ListMenu({ label, icon, busy, className, children }: MenuProps) {
  const menu = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    function press(event: PointerEvent) {
      if (menu.current?.open && !menu.current.contains(event.target as Node)) menu.current.open = false
    }
    function escape(event: KeyboardEvent) {
      if (event.key !== 'Escape' || !menu.current?.open) return
      menu.current.open = false
      menu.current.querySelector('summary')?.focus()
    }
    document.addEventListener('pointerdown', press)
    document.addEventListener('keydown', escape)
    return () => {
      document.removeEventListener('pointerdown', press)
      document.removeEventListener('keydown', escape)
    }
  }, [])
  return (
    <details ref={menu} name="list-menu" aria-busy={busy}>
      <summary
        title={label}
        className={buttonStyles({ tone: 'plain', className: 'list-none max-sm:w-11 max-sm:px-0' })}
      >
        {icon}
        <span className="max-sm:sr-only">{label}</span>
      </summary>
      <div
        className={`rise absolute end-0 z-30 mt-1 max-w-[calc(100vw-2rem)] rounded-sheet border border-rule bg-sheet shadow-lifted ${className}`}
      >
        {children}
      </div>
    </details>
  )
}
