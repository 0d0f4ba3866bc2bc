/** A group's colour, as its mark in lists has it. Groups of a newer taxonomy have the colour of the rest. */
import { GROUPS } from '@/lib/model/taxonomy/groups'

export const groupColour = (group: string | null): string =>
  `var(--group, var(--group-${group !== null && Object.hasOwn(GROUPS, group) ? group : 'other'}))`
