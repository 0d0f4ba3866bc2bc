/** Makes `<passbook-connect>` known: the one module of this package that does something when it is loaded. */
import { define } from './element.ts'

define()
