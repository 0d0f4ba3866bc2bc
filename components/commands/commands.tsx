'use client'
/** Around the product: its keys, and the palette behind Ctrl K or a button. The palette's code and its list come when it is first asked for. */
import { usePathname, useRouter } from 'next/navigation'
import type { Route } from 'next'
import {
  createContext,
  lazy,
  Suspense,
  use,
  useCallback,
  useEffect,
  useEffectEvent,
  useState,
  useTransition,
  type ReactNode,
} from 'react'
import type { Answer } from '@/lib/model/view'
import { LOCALES } from '../locale'
import { toggleInspector } from '../inspector/open'
import { keepRecent } from '../recent'
import { leave } from '../shell/leave'
import type { PreferenceActions } from '../shell/preferences'
import { THEMES } from '../shell/theme'
import { unveil, veil } from '../shell/veil'
import type { Act, Command } from './command'
import { isTyping, readKeys, type Order } from './shortcuts'

const Palette = lazy(() => import('./palette'))

export interface CommandLabels {
  title: string
  field: string
  loading: string
  failed: string
  close: string
}

interface CommandsProps extends Required<PreferenceActions> {
  hidden: boolean
  /** Whether single letters are shortcuts. */
  letters: boolean
  labels: CommandLabels
  children: ReactNode
}

const Context = createContext<() => void>(() => {})

/** Opens the palette. */
export const useOpenCommands = (): (() => void) => use(Context)

export function Commands({ hidden, letters, labels, children, ...actions }: CommandsProps) {
  const router = useRouter()
  const path = usePathname()
  const [open, setOpen] = useState(false)
  /** Between the press that opens the palette and its being there: it belongs in its field. */
  const [typed, setTyped] = useState('')
  const [, start] = useTransition()
  const show = useCallback(() => setOpen(true), [])
  const { setAmounts, setTheme, setLocale, signOut } = actions

  const perform = (act: Act) => {
    if (act === 'amounts:hidden') veil()
    start(async () => void (await carryOut(act, { setAmounts, setTheme, setLocale, signOut })))
  }
  useEffect(unveil, [hidden])

  const obey = useEffectEvent((given: Order) => {
    if (given.kind === 'palette') {
      setTyped('')
      setOpen((was) => !was)
    }
    if (given.kind === 'amounts') perform(hidden ? 'amounts:shown' : 'amounts:hidden')
    if (given.kind === 'inspector') toggleInspector()
    if (given.kind === 'help' && path !== '/help') router.push('/help#keys')
    if (given.kind === 'go') router.push(given.href as Route)
  })
  const keepTyped = useEffectEvent((event: KeyboardEvent): boolean => {
    if (!open || isTyping(event.target) || event.key.length !== 1 || event.ctrlKey || event.metaKey) return false
    setTyped((before) => before + event.key)
    event.preventDefault()
    return true
  })
  useEffect(() => {
    const read = readKeys(() => performance.now())
    // Before anybody else: after `g`, a letter is no longer the list's own.
    function press(event: KeyboardEvent) {
      if (keepTyped(event)) return
      const given = read(event, letters && !isTyping(event.target))
      // A list of entries explains its own keys.
      if (!given || (given.kind === 'help' && (event.target as Element).closest('[role=grid]'))) return
      event.preventDefault()
      event.stopPropagation()
      obey(given)
    }
    window.addEventListener('keydown', press, { capture: true })
    return () => window.removeEventListener('keydown', press, { capture: true })
  }, [letters])

  function run(command: Command) {
    setOpen(false)
    keepRecent('commands', command.id)
    if (command.act) perform(command.act)
    else if (command.go?.document) window.location.assign(command.go.href)
    else if (command.go) router.push(command.go.href as Route)
  }

  return (
    <Context value={show}>
      {children}
      {open && (
        <Suspense>
          <Palette labels={labels} typed={typed} onRun={run} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </Context>
  )
}

/** Calls the action an order stands for. */
async function carryOut(act: Act, actions: Required<PreferenceActions>): Promise<Answer<void> | void> {
  const [name, value = ''] = act.split(':')
  const theme = THEMES.find((one) => one === value)
  const language = LOCALES.find((one) => one === value)
  if (name === 'theme' && theme) return actions.setTheme(theme)
  if (name === 'language' && language) return actions.setLocale(language)
  if (name === 'amounts') return actions.setAmounts(value === 'hidden' ? 'hidden' : 'shown')
  if (name === 'inspector') return void toggleInspector()
  if (name === 'signOut') return leave(actions.signOut)
}
