import { Component, type ReactNode } from 'react';

export interface WidgetBoundaryProps {
  children: ReactNode;
  /** What stands in the widget's place; `reset` renders the children anew. */
  fallback: (error: unknown, reset: () => void) => ReactNode;
}

/** Keeps an exception of one widget from taking the host's page with it. */
export class WidgetBoundary extends Component<WidgetBoundaryProps, { failed: boolean; error: unknown }> {
  override state = { failed: false, error: null };

  static getDerivedStateFromError(error: unknown) {
    return { failed: true, error };
  }

  readonly reset = () => this.setState({ failed: false, error: null });

  override render() {
    return this.state.failed ? this.props.fallback(this.state.error, this.reset) : this.props.children;
  }
}
