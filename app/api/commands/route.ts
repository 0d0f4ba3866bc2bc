/** What the viewer's command palette offers. */
import { commandList } from '../../_server/command-list'
import { answer, PRIVATE } from '../../_server/doors'
import { mustView } from '../../_server/session'

export const GET = answer(async () => Response.json(await commandList(await mustView()), { headers: PRIVATE }))
