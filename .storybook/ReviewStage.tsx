import { DashboardProvider, type DashboardProviderProps } from '@aim2balance/dashboard';
import type { ScenarioName } from '@aim2balance/mocks';
import type { Decorator } from '@storybook/react-vite';
import { type ReactNode, StrictMode, useState } from 'react';
import { scenarioClient } from '../tests/setup/scenarioClient.js';
import type { ReviewGlobals } from './globals.js';
import './review.css';

/** `parameters.review` of a story. */
export interface ReviewParameters {
  /** Where the story's client lives. @defaultValue 'ok' */
  scenario?: ScenarioName;
  /** Props of the provider around the story. */
  provider?: Partial<Omit<DashboardProviderProps, 'children'>>;
  /** No provider: the story brings its own. */
  bare?: boolean;
  /** Whether the docs page shows every story; `false` lists links. @defaultValue true */
  gallery?: boolean;
}

interface ProvidedProps {
  scenario: ScenarioName;
  globals: ReviewGlobals;
  provider: ReviewParameters['provider'];
  children: ReactNode;
}

function Provided({ scenario, globals, provider, children }: ProvidedProps) {
  const [client] = useState(() => scenarioClient(scenario));
  return (
    <DashboardProvider
      client={client}
      locale={globals.locale}
      timeZone={globals.zone}
      colorScheme={globals.theme}
      {...provider}
    >
      {children}
    </DashboardProvider>
  );
}

/** Puts a story on a page of its theme and width, below a provider whose client lives in the story's scenario. */
export const withReviewStage: Decorator = (Story, context) => {
  const globals = context.globals as unknown as ReviewGlobals;
  const { scenario: own = 'ok', provider, bare = false } = (context.parameters.review ?? {}) as ReviewParameters;
  const scenario = (globals.scenario || own) as ScenarioName;
  const staged = bare ? (
    <Story />
  ) : (
    <Provided key={scenario} scenario={scenario} globals={globals} provider={provider}>
      <Story />
    </Provided>
  );
  return (
    <main className="review-stage" data-theme={globals.theme}>
      <div className="review-container" style={globals.width ? { width: `${globals.width}px` } : undefined}>
        {globals.strict === 'on' ? <StrictMode>{staged}</StrictMode> : staged}
      </div>
    </main>
  );
};
