/**
 * Starts a window: finds its shell, applies the settings, and shows the start page or the screen of the
 * participant whose window this is.
 */
import './jitless.ts';
import './styles/index.css';
import './pages/pages.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { DutchLocale } from './components/locale.tsx';
import { ErrorBoundary } from './pages/error-boundary.tsx';
import { WindowRoot } from './pages/opening/window-root.tsx';
import { createBrowserShell } from './shell/browser-shell.ts';
import { createElectronShell } from './shell/electron-shell.ts';
import { applyAppearance, ShellProvider } from './shell/shell-context.tsx';

const element = document.getElementById('root');
if (!element) throw new Error('The page has no place for the program');
const shell = window.paraat ? createElectronShell(window.paraat) : createBrowserShell();

shell.preferences.get().then((preferences) => {
  applyAppearance(preferences);
  createRoot(element).render(
    <StrictMode>
      <DutchLocale>
        <ErrorBoundary>
          <ShellProvider shell={shell} initial={preferences}>
            <WindowRoot shell={shell} />
          </ShellProvider>
        </ErrorBoundary>
      </DutchLocale>
    </StrictMode>,
  );
});
