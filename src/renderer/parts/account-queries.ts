import { queryOptions } from '@tanstack/react-query'
import { call } from '../api'

export const accountQueries = {
  /** Every kind of account that there is, with what the client has of it. */
  list: (client: string) =>
    queryOptions({ queryKey: ['account', client], queryFn: () => call('account.list', { client }) }),
}
