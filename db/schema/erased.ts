/** Goes with the row it names. */
export const erased = { onDelete: 'cascade' } as const
