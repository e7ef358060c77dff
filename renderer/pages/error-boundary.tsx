/**
 * What shows when a screen breaks: what is safe, and the way back. React knows error boundaries as classes
 * only.
 */
import { Component, type ReactNode } from 'react';
import { Notice } from '../components/notice.tsx';

interface Props {
  readonly children: ReactNode;
}
interface State {
  readonly error: Error | null;
}

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <main className="page">
        <Notice
          tone="danger"
          title="Dit scherm is vastgelopen."
          action={{ label: 'Scherm opnieuw laden', onPress: () => window.location.reload() }}
        >
          Alles wat u hebt vastgelegd is bewaard en de oefening loopt door. Laad het scherm opnieuw; u komt
          terug waar u was. Gebeurt dit vaker, noteer dan deze melding: {error.message}
        </Notice>
      </main>
    );
  }
}
