import './no-eval'
import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { connect } from './api'
import { GivenReport } from './features/reports/given-report'
import { listenToEngine } from './query-client'
import { workspaceFailure } from './workspace-failure'

/** A report that the command line hands over is drawn without any workspace. */
const isGiven = window.location.hash === '#/print/report'
if (!isGiven) {
  connect(workspaceFailure.set)
  listenToEngine()
}

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(<StrictMode>{isGiven ? <GivenReport /> : <App />}</StrictMode>)
}
