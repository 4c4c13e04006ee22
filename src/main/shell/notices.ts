import { Notification } from 'electron'
import type { Place } from '@shared/contract/bridge'
import type { Events } from '@shared/contract/events'
import type { ClientRow } from '@shared/model/client'
import type { Words } from '@shared/text/failure-text'
import type { EngineHost } from './engine-host'
import { noticeText } from './notice-text'
import { placeOf } from './place-of'

/** Shows what the engine wants told on the desktop; a click leads to it. */
export class DesktopNotices {
  /** A notice that nothing holds is collected, and its click with it. */
  private readonly shown = new Set<Notification>()

  constructor(
    private readonly engine: EngineHost,
    private readonly onClick: (place: Place) => void,
  ) {}

  async show({ client, ...notice }: Events['notice'], words: Words): Promise<void> {
    if (!Notification.isSupported()) return
    const { title, body } = noticeText(words, notice, await this.nameOf(client))
    const notification = new Notification({ title, body })
    const drop = () => this.shown.delete(notification)
    notification.on('click', () => {
      drop()
      this.onClick({ client, ...placeOf(notice) })
    })
    notification.on('close', drop)
    // Where the desktop has no place for notices; the inbox and the number on the icon say the same.
    notification.on('failed', drop)
    this.shown.add(notification)
    notification.show()
  }

  private async nameOf(client: string): Promise<string> {
    const outcome = await this.engine.call('client.list', {})
    const rows = outcome.ok ? (outcome.value as ClientRow[]) : []
    return rows.find(({ id }) => id === client)?.name ?? 'Atalaya'
  }
}
