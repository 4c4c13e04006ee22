import './no-eval'
import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { connect } from './api'
import { listenToEngine } from './query-client'
import { workspaceFailure } from './workspace-failure'

connect(workspaceFailure.set)
listenToEngine()

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
