import { Component, type ReactNode } from "react";
import { BrokenPage } from "./BrokenPage.tsx";

type ErrorBoundaryProps = { readonly children: ReactNode };
type ErrorBoundaryState = { readonly broken: boolean };

/** Shows a page with a way on when the code of a page fails. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { broken: false };

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <BrokenPage /> : this.props.children;
  }
}
