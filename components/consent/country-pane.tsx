'use client'
import { useMemo } from 'react'
import type { CountryCode } from '@/lib/model/ids'
import { Button } from '../ui/button'
import { wordsTag } from '../locale'
import { Frame } from './frame'
import { useWords } from './words'

interface CountryPaneProps {
  countries: readonly CountryCode[]
  suggested: CountryCode
  step: { current: number; total: number }
  onChoose: (country: CountryCode) => void
  onClose: () => void
}

export function CountryPane({ countries, suggested, step, onChoose, onClose }: CountryPaneProps) {
  const { say, locale } = useWords()
  const named = useMemo(() => {
    const names = new Intl.DisplayNames(wordsTag(locale), { type: 'region' })
    const inOrder = new Intl.Collator(wordsTag(locale)).compare
    return countries.map((code) => ({ code, name: names.of(code) ?? code })).toSorted((a, b) => inOrder(a.name, b.name))
  }, [countries, locale])
  const foot = (
    <Button type="submit" form="cw-country" tone="primary" size="large" wide>
      {say('continue')}
    </Button>
  )
  return (
    <Frame screen="country" title={say('country.title')} step={step} onClose={onClose} foot={foot}>
      <p className="text-ink-soft">{say('country.text')}</p>
      <form
        id="cw-country"
        onSubmit={(event) => {
          event.preventDefault()
          // The radio buttons know: one may have been pressed before this script was here.
          const chosen = new FormData(event.currentTarget).get('country')
          onChoose(countries.find((code) => code === chosen) ?? suggested)
        }}
      >
        <fieldset>
          <legend className="sr-only">{say('country.title')}</legend>
          <div className="divide-y divide-rule border-y border-rule">
            {named.map(({ code, name }) => (
              <label key={code} className="flex min-h-14 cursor-pointer items-center gap-3 px-1 hover:bg-wash">
                <input
                  type="radio"
                  name="country"
                  value={code}
                  defaultChecked={code === suggested}
                  className="size-4 accent-(--stamp)"
                />
                <span className="flex-1 text-16">{name}</span>
                <span aria-hidden="true" className="text-13 text-ink-soft">
                  {code}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      </form>
    </Frame>
  )
}
