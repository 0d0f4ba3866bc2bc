/** A receipt as it is said, in finished words of one language. Knows no consent, no bank and no page format. */

export interface ReceiptDocument {
  readonly title: string
  /** Whose bank, under the title. */
  readonly subject: string
  /** Draws the band at the head: the same paper for the same consent. */
  readonly seed: string
  readonly stamp: ReceiptStamp | null
  readonly facts: readonly (readonly [label: string, value: string])[]
  readonly sections: readonly { readonly title: string; readonly lines: readonly string[] }[]
  /** At the foot of the page. */
  readonly foot: string
  /** BCP 47, for readers that speak. */
  readonly locale: string
  readonly createdAt: Date
}

export interface ReceiptStamp {
  /** One to three letters. */
  readonly initials: string
  readonly day: string
  readonly year: string
  readonly isStruck: boolean
}
