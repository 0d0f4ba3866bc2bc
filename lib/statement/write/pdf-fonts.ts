/** The typeface of the product as files, whole: a font made for pages holds only part of the letters of our languages in each file. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface PdfFonts {
  readonly regular: Uint8Array
  readonly semibold: Uint8Array
}

/** From the packages installed at the project's root, which is where every command of ours runs. */
export async function loadPdfFonts(root = process.cwd()): Promise<PdfFonts> {
  const file = (name: string): Promise<Uint8Array> =>
    readFile(join(root, 'node_modules/@expo-google-fonts/inter', name))
  const [regular, semibold] = await Promise.all([
    file('400Regular/Inter_400Regular.ttf'),
    file('600SemiBold/Inter_600SemiBold.ttf'),
  ])
  return { regular, semibold }
}
