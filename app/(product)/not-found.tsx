/** What is not there, or another's, within the product's frame. */
import { Nothing } from '@/components/shell/nothing'

export default Nothing
