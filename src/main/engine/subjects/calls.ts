import type { Handlers } from '@shared/contract'
import { Failure } from '@shared/model/failure'
import type { Workspace } from '../clients/workspace'
import { inTransaction } from '../db/database'
import { appendJournal } from '../journal/store'
import { getSubjectId, insertSubject, listSubjects, updateSubject } from './store'

export function subjectHandlers({ clients, now, device }: Workspace): Pick<Handlers, 'subject.save'> {
  return {
    'subject.save': async ({ client, subject, name, terms: given }) => {
      const db = await clients.writing(client)
      const key = name.toLowerCase()
      if (listSubjects(db).some((known) => known.id !== subject && known.name.toLowerCase() === key))
        throw new Failure('subject-exists', { name })
      const terms = given.length > 0 ? given : [name]
      return inTransaction(db, () => {
        const id = subject === undefined ? null : getSubjectId(db, subject)
        if (id !== null) updateSubject(db, { id, name, terms })
        const saved = id ?? insertSubject(db, { kind: 'competitor', name, terms })
        appendJournal(db, { event: 'subject.saved', data: { subject: saved, name, terms } }, now(), device)
        return { id: saved }
      })
    },
  }
}
