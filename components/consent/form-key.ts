/** A form of other questions is another screen. Apart from the screen itself, which comes later. */
import type { FormAsk } from '@/lib/model/conversation'

export const formKey = ({ step, fields }: FormAsk): string => [step?.current, ...fields.map(({ key }) => key)].join(' ')
