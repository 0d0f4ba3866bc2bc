/** How a control looks that one types into: apart from the fields, for the bank finder's, which comes with the first load. */

/** 16 px letters on phones: smaller ones make iOS zoom into the page. */
export const controlStyles =
  'min-h-11 w-full rounded-control border border-edge bg-sheet px-3 text-16 text-ink placeholder:text-ink-soft hover:border-ink-soft aria-invalid:border-alarm md:min-h-9 md:text-14'
