import { Component, type ReactNode } from 'react';
import { ProblemAlert } from './ProblemAlert';

/** A screen that fails says so in its place; the menu and the other screens keep working. */
export class ScreenErrorBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    return this.state.error === null ? (
      this.props.children
    ) : (
      <ProblemAlert error={this.state.error} onRetry={() => this.setState({ error: null })} />
    );
  }
}
