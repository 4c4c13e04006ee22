import { useRef, type ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import styles from './dialog.module.css'

interface DialogProps {
  title: string
  isOpen: boolean
  onClose: () => void
  /** For two things side by side. */
  isWide?: boolean
  children: ReactNode
}

/** A window above the page; Esc closes it and focus goes back to where it came from. A click beside it closes it only where nothing is typed. */
export function Dialog({ title, isOpen, onClose, isWide = false, children }: DialogProps) {
  const modal = useRef<HTMLDivElement>(null)
  return (
    <ModalOverlay
      className={styles.scrim ?? ''}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
      shouldCloseOnInteractOutside={() => modal.current?.querySelector('input, textarea') === null}
    >
      <Modal ref={modal} className={styles.modal ?? ''} data-wide={isWide || undefined}>
        <AriaDialog className={styles.dialog ?? ''}>
          <Heading slot="title" className={styles.title ?? ''}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

export function DialogActions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>
}
