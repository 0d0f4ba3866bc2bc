/** The page on which all screens are reviewed shows all of them, in all languages, in both themes. */
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { PROBLEMS } from '@/lib/model/conversation'
import { MESSAGES } from '../in-language'
import { LOCALES } from '../locale'
import { SCREENS } from './gallery'
import { ConsentStates } from './states'

test(
  'every screen is there once for each language and theme, and none of them takes the focus',
  { timeout: 60_000 },
  () => {
    const wrong = vi.spyOn(console, 'error')
    const { en, de, ro, pl, 'pt-BR': ptBR } = MESSAGES
    const catalogues = { en: en.consent, de: de.consent, 'pt-BR': ptBR.consent, ro: ro.consent, pl: pl.consent }
    const markup = renderToStaticMarkup(<ConsentStates catalogues={catalogues} />)
    expect(SCREENS.filter((name) => name.startsWith('cw-error-'))).toHaveLength(PROBLEMS.length)
    const figures = markup.split('<figure').slice(1)
    expect(figures).toHaveLength(SCREENS.length * LOCALES.length * 2)
    expect(figures.filter((figure) => !/^[^>]* inert=/.test(figure) || !/<h1[^>]*>[^<]+<\/h1>/.test(figure))).toEqual(
      [],
    )
    expect(wrong).not.toHaveBeenCalled()
  },
)
