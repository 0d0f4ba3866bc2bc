'use client'
/**
 * Every screen of the widget in every language side by side, in both themes: `/preview?show=states`. For looking only: nothing in it
 * takes focus or a press.
 */
import { LANGUAGE_NAMES, LOCALES, type Language } from '../locale'
import { ConsentGallery, SCREENS } from './gallery'
import type { Catalogue } from './words'

const THEMES = ['light', 'dark'] as const

export function ConsentStates({ catalogues }: { catalogues: Readonly<Record<Language, Catalogue>> }) {
  return SCREENS.map((screen) => (
    <section key={screen} aria-labelledby={screen} className="border-b border-rule">
      <h2 id={screen} className="sticky left-0 px-6 pt-6 font-mono text-13">
        {screen}
      </h2>
      {THEMES.map((theme) => (
        <div
          key={theme}
          data-theme={theme}
          className="grid w-max auto-cols-[440px] grid-flow-col gap-6 bg-paper p-6 text-ink"
        >
          {LOCALES.map((locale) => (
            <figure key={locale} lang={locale} inert>
              <figcaption className="mb-2 text-12 text-ink-soft">{LANGUAGE_NAMES[locale]}</figcaption>
              <ConsentGallery show={screen} catalogue={catalogues[locale]} locale={locale} />
            </figure>
          ))}
        </div>
      ))}
    </section>
  ))
}
