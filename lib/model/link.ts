/** Two entries that belong together. */

/** `refund`: what was paid, and what of it came back. `transfer`: both halves of money moved between own accounts. `distinct`: two that look alike and are not one. */
export type LinkKind = 'refund' | 'transfer' | 'distinct'
