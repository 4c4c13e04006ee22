import { Link } from '@tanstack/react-router'
import type { Token, Tokens } from 'marked'
import { Fragment, type ReactNode } from 'react'
import { Keys } from '../../ui/keys'
import styles from './handbook.module.css'
import { taskOfLink } from './handbook'
import { keysIn } from './keys-in'

interface TaskTextProps {
  blocks: readonly Token[]
  pictures: Record<string, string>
}

/** The text of a task as elements; whatever our pages do not use is shown as the text that it is. */
export function TaskText({ blocks, pictures }: TaskTextProps) {
  return blocks.map((block, index) => <Fragment key={index}>{blockOf(block, pictures)}</Fragment>)
}

function blockOf(block: Token, pictures: Record<string, string>): ReactNode {
  switch (block.type) {
    case 'space':
      return null
    case 'heading':
      return <h3>{(block as Tokens.Heading).text}</h3>
    case 'list':
      return <List list={block as Tokens.List} />
    case 'paragraph':
      return <Paragraph paragraph={block as Tokens.Paragraph} pictures={pictures} />
    default:
      return <p>{block.raw}</p>
  }
}

function Paragraph({
  paragraph: { tokens },
  pictures,
}: {
  paragraph: Tokens.Paragraph
  pictures: Record<string, string>
}) {
  const [first] = tokens
  if (first?.type !== 'image') return <p>{inlines(tokens)}</p>
  const { href, text } = first as Tokens.Image
  const source = pictures[href.split('/').at(-1) ?? '']
  return source === undefined ? null : <img className={styles.picture} src={source} alt={text} />
}

function List({ list: { ordered, items } }: { list: Tokens.List }) {
  const Element = ordered ? 'ol' : 'ul'
  return (
    <Element>
      {items.map(({ tokens }, index) => (
        <li key={index}>{inlines(tokens)}</li>
      ))}
    </Element>
  )
}

function inlines(tokens: readonly Token[]): ReactNode {
  return tokens.map((token, index) => <Fragment key={index}>{inlineOf(token)}</Fragment>)
}

function inlineOf(token: Token): ReactNode {
  switch (token.type) {
    case 'text':
      return 'tokens' in token && token.tokens ? inlines(token.tokens) : (token as Tokens.Text).text
    case 'strong':
      return <b>{(token as Tokens.Strong).text}</b>
    case 'codespan':
      return <Code text={(token as Tokens.Codespan).text} />
    case 'link':
      return <TaskLink {...(token as Tokens.Link)} />
    default:
      return token.raw
  }
}

function Code({ text }: { text: string }) {
  const keys = keysIn(text)
  return keys === null ? <code>{text}</code> : <Keys keys={keys} />
}

/** Leads to another task; nothing in the handbook leads out of the program. */
function TaskLink({ href, text }: Tokens.Link) {
  const task = taskOfLink(href)
  if (task === null) return text
  return (
    <Link className={styles.link} to="/handbook" search={{ task }}>
      {text}
    </Link>
  )
}
